import {
  CONFLICT_SEVERITIES,
  RELEASE_STATES,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import type { UrgentRelease } from '../views/calendarByDay/mostUrgent';

const SPREAD_MS = 99 * 3_600_000;

/** A release of a calendar by days, within some days of an instant. */
export function urgentRelease(now: number): fc.Arbitrary<UrgentRelease> {
  const instant = fc.integer({ min: now - SPREAD_MS, max: now + SPREAD_MS });
  return fc.record<UrgentRelease>(
    {
      id: fc.string({ minLength: 1, maxLength: 8 }),
      state: fc.constantFrom(...RELEASE_STATES),
      held: fc.boolean(),
      start: instant,
      end: instant,
      relation: fc.constantFrom('own', 'upstream', 'downstream'),
      verdict: fc.constantFrom(...VERDICTS),
      conflict: fc.constantFrom(...CONFLICT_SEVERITIES),
    },
    { requiredKeys: ['id', 'state', 'held', 'start', 'end', 'relation'] },
  );
}
