import type { Release } from './release';
import { ReleaseState } from './states';

/**
 * What must hold before a transition is made.
 *
 * - `window_set`: the release has a window
 * - `not_held`: nobody holds the release
 * - `ready`: own and inherited readiness pass or are waived
 * - `verified`: the gates of the stages `verify` and `close` pass or are waived
 *
 * @public
 */
export type LifecycleRequirement =
  | 'window_set'
  | 'not_held'
  | 'ready'
  | 'verified';

/**
 * One allowed transition.
 *
 * @public
 */
export interface LifecycleTransition {
  from: ReleaseState;
  to: ReleaseState;
  /** Whether the person who makes it has to say why. */
  reason: boolean;
  mustHold: readonly LifecycleRequirement[];
}

/**
 * Which transition is allowed from where and what must hold. Each of them asks
 * for the permission `releases.release.transition` on the release. Everything
 * that has to know about transitions asks this table.
 *
 * @public
 */
export const LIFECYCLE: readonly LifecycleTransition[] = [
  { from: 'draft', to: 'planned', reason: false, mustHold: ['window_set'] },
  { from: 'draft', to: 'cancelled', reason: true, mustHold: [] },
  {
    from: 'planned',
    to: 'in_readiness',
    reason: false,
    mustHold: ['window_set'],
  },
  { from: 'planned', to: 'draft', reason: false, mustHold: [] },
  { from: 'planned', to: 'cancelled', reason: true, mustHold: [] },
  {
    from: 'in_readiness',
    to: 'approved',
    reason: false,
    mustHold: ['window_set', 'not_held', 'ready'],
  },
  { from: 'in_readiness', to: 'planned', reason: false, mustHold: [] },
  { from: 'in_readiness', to: 'cancelled', reason: true, mustHold: [] },
  {
    from: 'approved',
    to: 'in_progress',
    reason: false,
    mustHold: ['window_set', 'not_held', 'ready'],
  },
  { from: 'approved', to: 'in_readiness', reason: true, mustHold: [] },
  { from: 'approved', to: 'cancelled', reason: true, mustHold: [] },
  {
    from: 'in_progress',
    to: 'verifying',
    reason: false,
    mustHold: ['not_held'],
  },
  { from: 'in_progress', to: 'failed', reason: true, mustHold: [] },
  { from: 'in_progress', to: 'rolled_back', reason: true, mustHold: [] },
  {
    from: 'verifying',
    to: 'completed',
    reason: false,
    mustHold: ['not_held', 'verified'],
  },
  { from: 'verifying', to: 'failed', reason: true, mustHold: [] },
  { from: 'verifying', to: 'rolled_back', reason: true, mustHold: [] },
  { from: 'completed', to: 'rolled_back', reason: true, mustHold: [] },
  {
    from: 'failed',
    to: 'in_readiness',
    reason: true,
    mustHold: ['window_set'],
  },
  { from: 'failed', to: 'rolled_back', reason: true, mustHold: [] },
  { from: 'failed', to: 'cancelled', reason: true, mustHold: [] },
  { from: 'cancelled', to: 'draft', reason: false, mustHold: [] },
];

/**
 * The states of a release that nothing stops, in their order. It leaves them
 * where it is cancelled, fails or is rolled back.
 *
 * @public
 */
export const USUAL_WAY: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

/** Where a release left the usual way, of which nobody noted it. */
const LEFT_AFTER: Partial<Record<ReleaseState, ReleaseState>> = {
  cancelled: 'draft',
  failed: 'in_progress',
  rolled_back: 'in_progress',
};

/**
 * The states that a release was in before, the first one first.
 *
 * @public
 */
export function statesPassed({
  state,
  ending,
}: Pick<Release, 'state' | 'ending'>): readonly ReleaseState[] {
  const last = LEFT_AFTER[state];
  return last === undefined
    ? USUAL_WAY.slice(0, USUAL_WAY.indexOf(state))
    : ending?.passed ?? USUAL_WAY.slice(0, USUAL_WAY.indexOf(last) + 1);
}

/** @public */
export function transitionsFrom(state: ReleaseState): LifecycleTransition[] {
  return LIFECYCLE.filter(transition => transition.from === state);
}

/** @public */
export function findTransition(
  from: ReleaseState,
  to: ReleaseState,
): LifecycleTransition | undefined {
  return LIFECYCLE.find(
    transition => transition.from === from && transition.to === to,
  );
}

const CONTENT_OPEN: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
];

/**
 * Whether what a release ships may still be changed: until it is in progress.
 *
 * @public
 */
export function isContentOpen(state: ReleaseState): boolean {
  return CONTENT_OPEN.includes(state);
}

/**
 * The fields of a release that may be written in every state, after its start
 * and its end too.
 *
 * @public
 */
export const FIELDS_OPEN_AFTER_START = [
  'description',
  'links',
  'risks',
  'milestones',
  'tags',
  'managerRef',
] as const satisfies readonly (keyof Release)[];

/**
 * Whether a field of a release in this state may be written: any until it is in
 * progress, then {@link FIELDS_OPEN_AFTER_START}.
 *
 * @public
 */
export function isFieldOpen(state: ReleaseState, field: string): boolean {
  const open: readonly string[] = FIELDS_OPEN_AFTER_START;
  return isContentOpen(state) || open.includes(field);
}

/**
 * Whether a release in this state can be put on hold.
 *
 * @public
 */
export function canBeHeld(state: ReleaseState): boolean {
  return (
    CONTENT_OPEN.includes(state) ||
    state === 'in_progress' ||
    state === 'verifying'
  );
}
