import {
  NewReviewDecision,
  NewReviewInput,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Paris';

const ATTENDEES = [
  { ref: 'user:default/release-manager', role: 'chair' },
  { ref: 'user:default/engineer' },
  { ref: 'user:default/approver' },
  { ref: 'group:default/payments-team' },
];

/** What a review decided about a release of the demo, by its external id. */
export type DemoDecision = Omit<NewReviewDecision, 'releaseId' | 'revision'> & {
  externalId: string;
};

function clockOf(now: Date) {
  const today = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  return (day: number, hour: number) =>
    today
      .plus({ days: day })
      .set({ hour })
      .toUTC()
      .toISO({ suppressMilliseconds: true })!;
}

/** The review of the demo's train, each week, for the first time tomorrow. */
export function comingReview(now: Date, trainId: string): NewReviewInput {
  return {
    title: 'Shop train go/no-go',
    at: clockOf(now)(1, 10),
    durationMinutes: 30,
    timeZone: ZONE,
    rrule: 'FREQ=WEEKLY',
    trainId,
    attendees: ATTENDEES,
  };
}

/** The review of last week, about what is planned for the next four. */
export function heldReview(now: Date): NewReviewInput {
  const at = clockOf(now);
  return {
    title: 'Change advisory board',
    at: at(-7, 14),
    timeZone: ZONE,
    period: { from: at(1, 0), to: at(29, 0) },
    attendees: ATTENDEES.map((one, place) => ({ ...one, present: place < 3 })),
  };
}

/** What was decided in it. */
export function demoDecisions(now: Date): DemoDecision[] {
  const at = clockOf(now);
  return [
    {
      externalId: 'ledger/2.8.0',
      decision: 'go',
      reason: 'Rehearsed in staging, and the sums agree.',
    },
    {
      externalId: 'returns/3.1.0',
      decision: 'conditional',
      reason: 'Customer care has not seen the new labels.',
      conditions: [
        {
          title: 'Show the new labels to customer care',
          ownerRef: 'user:default/engineer',
          dueAt: at(6, 17),
        },
      ],
    },
    {
      externalId: 'warehouse/7.0.0',
      decision: 'no_go',
      reason: 'The new shelves are not there yet.',
    },
  ];
}
