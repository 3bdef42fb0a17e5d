import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { WindowScope } from '@slipway/backstage-plugin-releases-common';
import { DecisionSubject } from './DecidableWindow';
import { understoodFilter } from './understoodFilter';

/** Whether a window's scope has a subject. @internal */
export type ScopeMatcher = (subject: DecisionSubject) => boolean;

/** Whether a window's scope has an entity, wherever it is released and how. @internal */
export type EntityMatcher = (entity: JsonObject) => boolean;

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
  const matchesEntity = entityMatcher({ entityFilter });
  const anywhere = environments.length === 0;
  const anyKind = releaseKinds.length === 0;
  return ({ entity, environment, releaseKind }) =>
    (anyKind || releaseKinds.includes(releaseKind)) &&
    (anywhere ||
      (environment !== undefined && environments.includes(environment))) &&
    (!entityFilter || (entity !== undefined && matchesEntity(entity)));
}

/** Makes the part of a scope ready that is about entities. @internal */
export function entityMatcher({
  entityFilter,
}: Pick<WindowScope, 'entityFilter'>): EntityMatcher {
  if (!entityFilter) {
    return () => true;
  }
  const predicate = understoodFilter(entityFilter);
  return predicate ? filterPredicateToFilterFunction(predicate) : () => false;
}
