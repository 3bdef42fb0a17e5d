import {
  ActualCorrection,
  actualCorrectionSchema,
  correctableTimes,
  RELEASE_STATES,
  releaseActualSchema,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { correctActual } from './correctActual';

const NOW = '2026-11-28T12:00:00Z';
const HOUR_MS = 3_600_000;

const hoursFromNow = (hours: number) =>
  new Date(Date.parse(NOW) + hours * HOUR_MS)
    .toISOString()
    .replace('.000Z', 'Z');

const anyTime = fc.option(fc.integer({ min: -72, max: 12 }).map(hoursFromNow), {
  nil: undefined,
});
const anyRelease = fc
  .record({
    state: fc.constantFrom(...RELEASE_STATES),
    actual: fc.record({ start: anyTime, end: anyTime }),
  })
  .map(aRelease);
const anyCorrection: fc.Arbitrary<ActualCorrection> = fc
  .record({
    start: anyTime,
    end: anyTime,
    reason: fc.constant('The clock was wrong'),
  })
  // What corrects nothing is refused by the contract.
  .filter(correction => actualCorrectionSchema.safeParse(correction).success);

describe('correctActual', () => {
  it('takes only past times of what has happened, in their order', () => {
    fc.assert(
      fc.property(anyRelease, anyCorrection, (release, correction) => {
        const outcome = correctActual(release, correction, NOW);
        const given = (['start', 'end'] as const).filter(
          time => correction[time] !== undefined,
        );
        const { start, end } = {
          start: correction.start ?? release.actual.start,
          end: correction.end ?? release.actual.end,
        };
        const there = correctableTimes(release);
        const isRight =
          there.length > 0 &&
          given.every(
            time => there.includes(time) && correction[time]! <= NOW,
          ) &&
          !(start && end && start > end);

        const actual = 'actual' in outcome ? outcome.actual : undefined;
        const wrong =
          'invalid' in outcome ? outcome.invalid.map(({ field }) => field) : [];
        expect(actual).toEqual(
          isRight ? { ...release.actual, start, end } : undefined,
        );
        expect(releaseActualSchema.optional().safeParse(actual).success).toBe(
          true,
        );
        expect(given).toEqual(expect.arrayContaining(wrong));
      }),
      { numRuns: 1000 },
    );
  });

  it('corrects nothing of what has not started', () => {
    expect(
      correctActual(
        aRelease({ state: 'approved' }),
        { start: hoursFromNow(-1), reason: 'x' },
        NOW,
      ),
    ).toEqual({
      notStarted:
        'checkout 5.3.0 has not started, so it has no actual times to correct.',
    });
  });

  it('says when it ended, in the zone of its window', () => {
    expect(
      correctActual(
        aRelease({
          state: 'completed',
          actual: { start: hoursFromNow(-3), end: hoursFromNow(-2) },
        }),
        { start: hoursFromNow(-1), reason: 'x' },
        NOW,
      ),
    ).toMatchObject({
      invalid: [
        {
          field: 'start',
          code: 'actual_start_after_end',
          message:
            'The release ended Sat 28 Nov 2026 11:00 (Europe/Paris). Give a start before that, or correct the end too.',
        },
      ],
    });
  });
});
