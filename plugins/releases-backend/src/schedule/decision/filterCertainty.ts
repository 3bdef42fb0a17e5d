import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';

/** Whether something is so, as far as can be told. @internal */
export type Certainty = 'yes' | 'no' | 'unknown';

/** What the reference of an entity tells of it. */
const NAME_PATHS = ['kind', 'metadata.name', 'metadata.namespace'];

/** Worst first: one no is a no, one unknown keeps it from being a yes. @internal */
export function allCertain(parts: readonly Certainty[]): Certainty {
  if (parts.includes('no')) {
    return 'no';
  }
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

function opposite(certainty: Certainty): Certainty {
  if (certainty === 'unknown') {
    return certainty;
  }
  return certainty === 'yes' ? 'no' : 'yes';
}

/**
 * Whether a filter matches an entity of which no more than its name is known,
 * or not even that (Kleene's logic).
 *
 * @param filter - one that is understood
 * @param named - kind, name and namespace, where they are known
 * @internal
 */
export function filterCertainty(
  filter: FilterPredicate,
  named: JsonObject | undefined,
): Certainty {
  if (typeof filter !== 'object') {
    return 'no';
  }
  const of = (part: FilterPredicate) => filterCertainty(part, named);
  if ('$all' in filter && Array.isArray(filter.$all)) {
    return allCertain(filter.$all.map(of));
  }
  if ('$any' in filter && Array.isArray(filter.$any)) {
    return opposite(allCertain(filter.$any.map(of).map(opposite)));
  }
  if ('$not' in filter) {
    return opposite(of(filter.$not as FilterPredicate));
  }
  return allCertain(
    Object.entries(filter).map(([path, value]): Certainty => {
      if (!named || !NAME_PATHS.includes(path)) {
        return 'unknown';
      }
      const matches = filterPredicateToFilterFunction({
        [path]: value,
      } as FilterPredicate);
      return matches(named) ? 'yes' : 'no';
    }),
  );
}
