import { Decision } from '@slipway/backstage-plugin-releases-common';

/** Whether it is open, as far as can be told. */
export type DecisionState = 'open' | 'closed' | 'unsure';

/**
 * What a decision comes to: unsure where nothing closes for certain, and what
 * the question leaves out keeps it from being open.
 */
export function decisionState({
  allowed,
  reasons,
}: Pick<Decision, 'allowed' | 'reasons'>): DecisionState {
  if (allowed) {
    return 'open';
  }
  const isClosed = reasons.some(
    ({ code }) => code === 'inside_freeze' || code === 'outside_allow_windows',
  );
  const isUnsure = reasons.some(({ code }) => code === 'scope_unknown');
  return isUnsure && !isClosed ? 'unsure' : 'closed';
}
