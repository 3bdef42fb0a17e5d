import { Knex } from 'knex';

/**
 * What a query of releases asks of the dependencies: subqueries that select
 * entity references.
 *
 * @internal
 */
export interface DependencyScope {
  componentRefsIn(filter: {
    ownerRefs?: readonly string[];
    systemRefs?: readonly string[];
    domainRefs?: readonly string[];
  }): Knex.QueryBuilder;
  /** As `value`, like {@link valuesOf}. */
  providerRefsOf(refs: readonly string[]): Knex.QueryBuilder;
  /** As `value`. */
  consumerRefsOf(refs: readonly string[]): Knex.QueryBuilder;
}
