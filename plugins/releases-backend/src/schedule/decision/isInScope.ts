import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  EntityFilter,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { understoodFilter } from './understoodFilter';

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
  const predicate = understoodFilter(filter);
  return predicate ? filterPredicateToFilterFunction(predicate) : () => false;
}
