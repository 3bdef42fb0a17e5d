import { DateTime } from 'luxon';

/** How often a review is held again, of what a form offers by name. */
export const REPEATS = ['never', 'week', 'fortnight', 'month', 'rule'] as const;

export type Repeat = (typeof REPEATS)[number];

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const NTH_NAMES = ['first', 'second', 'third', 'fourth', 'last'] as const;

export type NthName = (typeof NTH_NAMES)[number];

/** The day that a review begins on, in the terms of a rule. */
interface DayOfRule {
  weekday: (typeof WEEKDAYS)[number];
  /** Which one of its weekday in the month; the fifth counts as the last. */
  nth: 1 | 2 | 3 | 4 | -1;
}

function dayOf(wall: string): DayOfRule | undefined {
  const day = DateTime.fromISO(wall, { zone: 'utc' });
  if (!day.isValid) {
    return undefined;
  }
  const nth = Math.ceil(day.day / 7);
  return {
    weekday: WEEKDAYS[day.weekday - 1],
    nth: nth > 4 ? -1 : (nth as DayOfRule['nth']),
  };
}

/** What the place of a day in its month is called. */
export function nthName(wall: string): NthName {
  const nth = dayOf(wall)?.nth ?? 1;
  return NTH_NAMES[nth === -1 ? 4 : nth - 1];
}

/**
 * The rule of a review that begins at a wall time and is held again.
 *
 * @param rule - as it was typed, for one of its own
 */
export function ruleOf(
  repeat: Repeat,
  wall: string,
  rule: string,
): string | undefined {
  const day = dayOf(wall);
  switch (repeat) {
    case 'never':
      return undefined;
    case 'rule':
      return rule.trim();
    case 'month':
      return day && `FREQ=MONTHLY;BYDAY=${day.nth}${day.weekday}`;
    default:
      return (
        day &&
        `FREQ=WEEKLY;${repeat === 'fortnight' ? 'INTERVAL=2;' : ''}BYDAY=${
          day.weekday
        }`
      );
  }
}

/** How a rule reads in a form: by a name where it means the same. */
export function repeatOf(rule: string | undefined, wall: string): Repeat {
  if (rule === undefined) {
    return 'never';
  }
  // Without a day, a rule is about the one that it begins on.
  if (rule === 'FREQ=WEEKLY') {
    return 'week';
  }
  if (rule === 'FREQ=WEEKLY;INTERVAL=2') {
    return 'fortnight';
  }
  return (
    REPEATS.find(
      repeat => repeat !== 'rule' && ruleOf(repeat, wall, '') === rule,
    ) ?? 'rule'
  );
}
