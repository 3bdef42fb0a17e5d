import { Knex } from 'knex';
import { EdgeRow } from './rows';

/**
 * The edges that held at an instant, or that hold now.
 *
 * @internal
 */
export function edgesAt(db: Knex, at?: Date) {
  const edges = db<EdgeRow>('dependency_edges');
  return at === undefined
    ? edges.whereNull('valid_to')
    : edges
        .where('valid_from', '<=', at)
        .where(then => then.whereNull('valid_to').orWhere('valid_to', '>', at));
}
