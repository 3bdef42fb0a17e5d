import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { WindowScope } from '@slipway/backstage-plugin-releases-common';
import { AskedSubject } from './AskedSubject';
import { allCertain, Certainty, filterCertainty } from './filterCertainty';
import { understoodFilter } from './understoodFilter';

/** What a question would have to tell more of. @internal */
export type Missing = 'component' | 'environment';

/** @internal */
export interface ScopeCertainty {
  certainty: Certainty;
  /** Of what too little is known; something exactly where it is uncertain */
  missing: readonly Missing[];
}

/**
 * Makes a scope ready to say of many questions whether it has what they ask
 * about, and of what a question would have to tell more.
 *
 * @internal
 */
export function scopeCertainty({
  entityFilter,
  environments,
  releaseKinds,
}: WindowScope): (subject: AskedSubject) => ScopeCertainty {
  const componentCertainty = entityFilter
    ? ofComponent(entityFilter)
    : (): Certainty => 'yes';
  const ofEnvironment = (environment: string | undefined): Certainty => {
    if (environments.length === 0) {
      return 'yes';
    }
    if (environment === undefined) {
      return 'unknown';
    }
    return environments.includes(environment) ? 'yes' : 'no';
  };
  return ({ component, environment, releaseKind }) => {
    const parts: Record<Missing, Certainty> = {
      component: componentCertainty(component),
      environment: ofEnvironment(environment),
    };
    const isKind =
      releaseKinds.length === 0 || releaseKinds.includes(releaseKind);
    const certainty = isKind ? allCertain(Object.values(parts)) : 'no';
    const missing = (['component', 'environment'] as const).filter(
      name => certainty === 'unknown' && parts[name] === 'unknown',
    );
    return { certainty, missing };
  };
}

function ofComponent(
  filter: NonNullable<WindowScope['entityFilter']>,
): (component: AskedSubject['component']) => Certainty {
  const predicate = understoodFilter(filter);
  if (!predicate) {
    return () => 'no';
  }
  const matches = filterPredicateToFilterFunction(predicate);
  return component => {
    if (component === 'none') {
      return 'no';
    }
    if (!component?.isKnown) {
      return filterCertainty(predicate, component?.entity);
    }
    return matches(component.entity) ? 'yes' : 'no';
  };
}
