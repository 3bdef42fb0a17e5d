import { z } from 'zod';

/**
 * The states of a release, in the order of its life. Hold is an overlay, not a
 * state.
 *
 * @public
 */
export const RELEASE_STATES = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
  'completed',
  'cancelled',
  'failed',
  'rolled_back',
] as const;

/** @public */
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** @public */
export const releaseStateSchema = z
  .enum(RELEASE_STATES, {
    error: `Use one of the states ${RELEASE_STATES.join(', ')}.`,
  })
  .meta({ id: 'ReleaseState' });

/**
 * States in which a release has not happened yet, so that it still has a place
 * in plans.
 *
 * @public
 */
export const OPEN_STATES: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
];

/** @public */
export function isOpenState(state: ReleaseState): boolean {
  return OPEN_STATES.includes(state);
}
