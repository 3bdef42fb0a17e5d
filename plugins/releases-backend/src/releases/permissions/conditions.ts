import { createConditionExports } from '@backstage/plugin-permission-node';
import { releaseResourceRef } from './releaseResource';
import { hasTag } from './rules/hasTag';
import { inEnvironment } from './rules/inEnvironment';
import { inState } from './rules/inState';
import { isComponentOwner } from './rules/isComponentOwner';
import { isOwner } from './rules/isOwner';

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
