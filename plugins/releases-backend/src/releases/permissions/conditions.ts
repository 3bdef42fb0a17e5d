import { createConditionExports } from '@backstage/plugin-permission-node';
import { releaseResourceRef } from './releaseResource';
import { hasTag } from './hasTag';
import { inEnvironment } from './inEnvironment';
import { inState } from './inState';
import { isComponentOwner } from './isComponentOwner';
import { isOwner } from './isOwner';

/** @internal */
export const releaseRules = {
  isOwner,
  isComponentOwner,
  hasTag,
  inEnvironment,
  inState,
};

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: releaseResourceRef,
  rules: releaseRules,
});

/**
 * Conditions on releases, for permission policies.
 *
 * @public
 */
export const releaseConditions = conditions;

/**
 * Makes a conditional decision on a release permission, for permission
 * policies.
 *
 * @public
 */
export const createReleaseConditionalDecision = createConditionalDecision;
