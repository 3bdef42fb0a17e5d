import { isDeepStrictEqual } from 'node:util';
import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { InputError } from '@backstage/errors';
import {
  EntityFilter,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';

/** Whether a window's scope has a subject. @internal */
export type ScopeMatcher = (subject: DecisionSubject) => boolean;

/**
 * Makes a scope ready for many subjects. Who does not say an environment is in
 * no scope that names some, and an entity that is not known is in no scope with
 * a filter. A filter that is not understood wholly matches nothing.
 *
 * @internal
 */
export function scopeMatcher({
  entityFilter,
  environments,
  releaseKinds,
}: WindowScope): ScopeMatcher {
  const matchesEntity = entityFilter && entityMatcher(entityFilter);
  const anywhere = environments.length === 0;
  const anyKind = releaseKinds.length === 0;
  return ({ entity, environment, releaseKind }) =>
    (anyKind || releaseKinds.includes(releaseKind)) &&
    (anywhere ||
      (environment !== undefined && environments.includes(environment))) &&
    (!matchesEntity || (entity !== undefined && matchesEntity(entity)));
}

/** Whether a window is for a subject. @internal */
export function isInScope(
  window: Pick<DecidableWindow, 'scope'>,
  subject: DecisionSubject,
): boolean {
  return scopeMatcher(window.scope)(subject);
}

function entityMatcher(filter: EntityFilter): (entity: unknown) => boolean {
  const predicate = understood(filter);
  return predicate ? filterPredicateToFilterFunction(predicate) : () => false;
}

/**
 * The library evaluates an operator that it does not know to false, so that one
 * inside `$not` would match all there is, and passes over one that stands
 * beside another. What reading the filter refuses or drops is not understood.
 */
function understood(filter: EntityFilter) {
  try {
    const predicate = parseFilterPredicate(filter);
    return isDeepStrictEqual(predicate, filter) ? predicate : undefined;
  } catch (error) {
    if (error instanceof InputError) {
      return undefined;
    }
    throw error;
  }
}
