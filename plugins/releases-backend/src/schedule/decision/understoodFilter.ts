import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { EntityFilter } from '@slipway/backstage-plugin-releases-common';

/** Reading a filter takes longer than matching it; nobody changes one. */
const read = new WeakMap<
  EntityFilter,
  { predicate: FilterPredicate | undefined }
>();

function understand(filter: EntityFilter): FilterPredicate | undefined {
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

/**
 * The library evaluates an operator that it does not know to false, so that one
 * inside `$not` would match all there is, and passes over one that stands
 * beside another. What reading the filter refuses or drops is not understood.
 *
 * @internal
 */
export function understoodFilter(
  filter: EntityFilter,
): FilterPredicate | undefined {
  let known = read.get(filter);
  if (!known) {
    known = { predicate: understand(filter) };
    read.set(filter, known);
  }
  return known.predicate;
}
