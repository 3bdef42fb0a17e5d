import { z } from 'zod';
import { instantSchema, requiredText } from '../primitives';
import type { Release } from './release';

/**
 * Puts right when a release really started or ended, and says why. What is
 * absent stays as it is.
 *
 * @public
 */
export const actualCorrectionSchema = z
  .strictObject({
    start: instantSchema.optional(),
    end: instantSchema.optional(),
    reason: requiredText(2000).meta({
      description: 'Stored in the ledger with the old and the new times',
    }),
  })
  .superRefine(({ start, end }, context) => {
    if (start === undefined && end === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['start'],
        message: 'Give the actual start, the actual end, or both.',
        params: { code: 'nothing_to_correct' },
      });
    }
  })
  .meta({ id: 'ActualCorrection' });

/** @public */
export type ActualCorrection = z.infer<typeof actualCorrectionSchema>;

/** One of the actual times of a release. @public */
export type ActualTime = 'start' | 'end';

/**
 * Which actual times of a release there are to correct: its start once it has
 * started, its end once it is over, none of one that never started.
 *
 * @public
 */
export function correctableTimes({
  state,
  actual,
}: Pick<Release, 'state' | 'actual'>): ActualTime[] {
  switch (state) {
    case 'in_progress':
    case 'verifying':
      return ['start'];
    case 'completed':
    case 'failed':
    case 'rolled_back':
      return ['start', 'end'];
    case 'cancelled':
      return actual.start ? ['start', 'end'] : [];
    default:
      return [];
  }
}
