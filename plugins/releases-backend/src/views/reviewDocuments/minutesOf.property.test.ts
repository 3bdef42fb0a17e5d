import {
  AgendaItem,
  ReviewDetail,
  REVIEW_DECISIONS,
  ReviewOutcome,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { minutesOf } from './minutesOf';

const AT = '2027-01-05T09:00:00Z';

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('\n# ', '\n- ', '**', '<b>', '1. ', '](x)', '\r\n\r\n'),
    ),
    { maxLength: 6 },
  )
  .map(parts => `a${parts.join('')}z`.toWellFormed());

const items = fc.array(
  fc.record({
    name: texts,
    reason: texts,
    notes: fc.option(texts, { nil: undefined }),
    outcome: fc.option(fc.constantFrom(...REVIEW_DECISIONS), {
      nil: undefined,
    }),
  }),
  { maxLength: 5 },
);

function itemOf(
  given: {
    name: string;
    reason: string;
    notes?: string;
    outcome?: ReviewOutcome;
  },
  place: number,
): AgendaItem {
  const { name, reason, notes, outcome } = given;
  return {
    release: {
      id: `r${place}`,
      name,
      state: 'planned',
    } as AgendaItem['release'],
    changes: [],
    ...(notes === undefined ? {} : { notes }),
    ...(outcome
      ? {
          decision: {
            id: `d${place}`,
            reviewId: 'review',
            reviewTitle: 'Board',
            releaseId: `r${place}`,
            releaseRevision: 1,
            contentHash: 'v1:',
            decision: outcome,
            reason,
            conditions: [],
            by: 'user:default/manager',
            at: AT,
            verdict: 'fail',
            sentence: '',
            openGates: [{ id: 'g', name }],
          },
        }
      : {}),
  };
}

describe('minutesOf', () => {
  it('has a line for each thing, whatever names and reasons hold', () => {
    fc.assert(
      fc.property(texts, items, (title, given) => {
        const review = {
          id: 'review',
          title,
          at: AT,
          timeZone: 'Europe/Paris',
          state: 'closed',
          period: { from: AT, to: AT },
          attendees: [
            { ref: 'user:default/ann', role: title, present: true },
            { ref: 'user:default/bob', present: false },
            { ref: 'group:default/qa' },
          ],
          items: given.map(itemOf),
        } as unknown as ReviewDetail;
        const lines = minutesOf(review).split('\n');
        const count = (start: string) =>
          lines.filter(line => line.startsWith(start)).length;
        const decided = given.filter(({ outcome }) => outcome);
        const noted = decided.filter(({ notes }) => notes !== undefined);
        expect(count('# ')).toBe(1);
        expect(count('## ')).toBe(4 + (decided.length < given.length ? 1 : 0));
        expect(count('### ')).toBe(decided.length);
        expect(count('- ')).toBe(
          3 +
            3 +
            decided.length * 4 +
            noted.length +
            (given.length - decided.length),
        );
        expect(minutesOf(review)).toBe(minutesOf(review));
      }),
    );
  });
});
