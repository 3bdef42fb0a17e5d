import { z } from 'zod';

/**
 * A review is planned, then held, then closed. A closed one is opened again
 * where something was forgotten.
 *
 * @public
 */
export const REVIEW_STATES = ['planned', 'open', 'closed'] as const;

/** @public */
export const reviewStateSchema = z
  .enum(REVIEW_STATES, { error: `Use one of ${REVIEW_STATES.join(', ')}.` })
  .meta({ id: 'ReviewState' });

/** @public */
export type ReviewState = z.infer<typeof reviewStateSchema>;
