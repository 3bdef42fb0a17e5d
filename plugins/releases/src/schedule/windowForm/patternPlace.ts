import { Pattern } from './Pattern';

/** The fields of a pattern at which something can be wrong. */
export type PatternPlace =
  | 'interval'
  | 'firstDay'
  | 'weekdays'
  | 'startTime'
  | 'endDay'
  | 'endTime'
  | 'untilDay';

function placeOfLength({ startTime, endTime }: Pattern): PatternPlace {
  if (!startTime) {
    return 'startTime';
  }
  return endTime ? 'endDay' : 'endTime';
}

function placeOfRule({ every, weekdays, end }: Pattern): PatternPlace {
  if (every === 'week' && weekdays.length === 0) {
    return 'weekdays';
  }
  return end.kind === 'until' ? 'untilDay' : 'interval';
}

/**
 * At which field of a pattern people find what is wrong at a path of the
 * contract; undefined where none of them says it.
 */
export function patternPlace(
  path: string,
  pattern: Pattern,
): PatternPlace | undefined {
  switch (path) {
    case 'recurrence.dtstart':
      return 'firstDay';
    case 'recurrence.duration':
      return placeOfLength(pattern);
    case 'recurrence.rrule':
      return placeOfRule(pattern);
    default:
      return undefined;
  }
}
