import {
  InFlightPolicy,
  ReleaseKind,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { Row } from '../../form/ReleaseDraft';
import { Pattern, RuleDraft } from './Pattern';
import { ANY_COMPONENT, ScopeFilter } from './ScopeDraft';
import { writePattern } from './writePattern';

/** A start that is left out; wall time, `2026-12-25T16:00`. */
export interface ExceptionDraft {
  wall: string;
}

/** A window as it stands in the form: all that was typed, right or wrong. */
export interface WindowDraft {
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
  /** Which of the two says for what components. */
  asks: 'fields' | 'filter';
  scope: ScopeFilter;
  /** A filter predicate in JSON. */
  filterText: string;
  environments: string[];
  releaseKinds: ReleaseKind[];
}

export type WindowDraftField = keyof WindowDraft;

/** From Friday afternoon to Monday morning, from the next Friday on. */
export function usualPattern(today: DateTime): Pattern {
  const friday = today.plus({ days: (5 - today.weekday + 7) % 7 });
  return {
    every: 'week',
    interval: 1,
    weekdays: ['FR'],
    monthly: 'day',
    nth: 1,
    nthWeekday: 'FR',
    firstDay: friday.toISODate() ?? '',
    startTime: '16:00',
    endTime: '08:00',
    endsAfterDays: 3,
    end: { kind: 'never' },
  };
}

export function emptyWindowDraft(zone: string): WindowDraft {
  const pattern = usualPattern(DateTime.now().setZone(zone));
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
    asks: 'fields',
    scope: ANY_COMPONENT,
    filterText: '',
    environments: ['production'],
    releaseKinds: [],
  };
}
