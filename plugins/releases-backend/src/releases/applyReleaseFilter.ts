import { Knex } from 'knex';
import { anyOf } from '../database/anyOf';
import { toDate } from '../database/instants';
import { applyReadScope } from './applyReadScope';
import { DependencyScope } from './DependencyScope';
import { hasTagOf, shipsOneOf } from './releaseSubqueries';
import { ReleaseFilter } from './ReleaseFilter';

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, match => `\\${match}`);
}

/**
 * Turns a filter into conditions on the table `releases` of a query.
 *
 * @internal
 */
export function applyReleaseFilter(
  db: Knex,
  dependencies: DependencyScope,
  query: Knex.QueryBuilder,
  filter: ReleaseFilter,
): void {
  applyReadScope(db, dependencies, query, filter.scope);

  if (!filter.withArchived) {
    if (filter.archived) {
      query.whereNotNull('releases.archived_at');
    } else {
      query.whereNull('releases.archived_at');
    }
  }

  const columns: [string, readonly string[] | undefined][] = [
    ['id', filter.ids],
    ['owner_ref', filter.ownerRef],
    ['train_id', filter.trainId],
    ['environment', filter.environment],
    ['state', filter.state],
    ['kind', filter.kind],
    ['impact', filter.impact],
  ];
  for (const [column, values] of columns) {
    if (values) {
      query.where(anyOf(db, `releases.${column}`, values));
    }
  }
  if (filter.tag) {
    query.whereExists(hasTagOf(db, filter.tag));
  }
  if (filter.held === true) {
    query.whereNotNull('releases.held_at');
  } else if (filter.held === false) {
    query.whereNull('releases.held_at');
  }
  if (filter.system) {
    query.whereIn(
      'releases.id',
      shipsOneOf(
        db,
        dependencies.componentRefsIn({ systemRefs: filter.system }),
      ),
    );
  }
  if (filter.domain) {
    query.whereIn(
      'releases.id',
      shipsOneOf(
        db,
        dependencies.componentRefsIn({ domainRefs: filter.domain }),
      ),
    );
  }
  if (filter.around) {
    const { entityRefs, neighbours } = filter.around;
    query.where(part => {
      part.whereIn(
        'releases.id',
        db
          .select('release_components.release_id')
          .from('release_components')
          .where(anyOf(db, 'release_components.entity_ref', entityRefs)),
      );
      if (neighbours.includes('upstream')) {
        part.orWhereIn(
          'releases.id',
          shipsOneOf(db, dependencies.providerRefsOf(entityRefs)),
        );
      }
      if (neighbours.includes('downstream')) {
        part.orWhereIn(
          'releases.id',
          shipsOneOf(db, dependencies.consumerRefsOf(entityRefs)),
        );
      }
    });
  }
  applySpan(db, query, filter);
  const words = filter.q?.trim().toLowerCase().split(/\s+/).filter(Boolean);
  for (const word of words ?? []) {
    query.whereRaw("releases.search_text like ? escape '\\'", [
      `%${escapeLike(word)}%`,
    ]);
  }
}

function applySpan(db: Knex, query: Knex.QueryBuilder, filter: ReleaseFilter) {
  if (filter.from === undefined && filter.to === undefined) {
    return;
  }
  query.where(part => {
    part.where(overlap => {
      if (filter.from !== undefined) {
        overlap.where('releases.window_end', '>', toDate(filter.from));
      }
      if (filter.to !== undefined) {
        overlap.where('releases.window_start', '<', toDate(filter.to));
      }
    });
    if (filter.milestonesCount) {
      const due = db
        .select('release_milestones.release_id')
        .from('release_milestones');
      if (filter.from !== undefined) {
        due.where('release_milestones.due_at', '>=', toDate(filter.from));
      }
      if (filter.to !== undefined) {
        due.where('release_milestones.due_at', '<', toDate(filter.to));
      }
      part.orWhereIn('releases.id', due);
    }
  });
}
