import {
  InFlightPolicy,
  ReleaseKind,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import {
  ComponentFilterDraft,
  draftFromFilter,
} from '../../shared/componentFilter';
import { Row } from '../../shared/form';
import { Pattern, RuleDraft, Weekday, WEEKDAYS } from './Pattern';
import { writePattern } from './writePattern';

/** A start that is left out; wall time, `2026-12-25T16:00`. */
export interface ExceptionDraft {
  wall: string;
}

/** A window as it stands in the form: all that was typed, right or wrong. */
export interface WindowDraft extends ComponentFilterDraft {
  name: string;
  effect: WindowEffect;
  reason: string;
  contact?: string;
  inFlight: InFlightPolicy;
  timeZone: string;
  repeats: boolean;
  /** Wall time in the time zone, `2026-12-18T16:00`. */
  start: string;
  end: string;
  /** Which of the two says when it recurs; the other one follows. */
  writes: 'pattern' | 'rule';
  pattern: Pattern;
  rule: RuleDraft;
  exceptions: Row<ExceptionDraft>[];
  environments: string[];
  releaseKinds: ReleaseKind[];
}

export type WindowDraftField = keyof WindowDraft;

/** Every week on a day, from the next such day on. */
export function weeklyPattern(
  today: DateTime,
  weekday: Weekday,
  hours: Pick<Pattern, 'startTime' | 'endTime' | 'endsAfterDays'>,
): Pattern {
  const number = WEEKDAYS.indexOf(weekday) + 1;
  const first = today.plus({ days: (number - today.weekday + 7) % 7 });
  return {
    every: 'week',
    interval: 1,
    weekdays: [weekday],
    monthly: 'day',
    nth: 1,
    nthWeekday: weekday,
    firstDay: first.toISODate() ?? '',
    ...hours,
    end: { kind: 'never' },
  };
}

/** From Friday afternoon to Monday morning, from the next Friday on. */
export function usualPattern(today: DateTime): Pattern {
  return weeklyPattern(today, 'FR', {
    startTime: '16:00',
    endTime: '08:00',
    endsAfterDays: 3,
  });
}

export function emptyWindowDraft(
  zone: string,
  pattern = usualPattern(DateTime.now().setZone(zone)),
): WindowDraft {
  return {
    name: '',
    effect: 'deny',
    reason: '',
    inFlight: 'finish',
    timeZone: zone,
    repeats: false,
    start: '',
    end: '',
    writes: 'pattern',
    pattern,
    rule: writePattern(pattern),
    exceptions: [],
    ...draftFromFilter(undefined),
    environments: ['production'],
    releaseKinds: [],
  };
}
