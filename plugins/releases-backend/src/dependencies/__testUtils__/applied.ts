import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { deriveEdges } from '../derive/deriveEdges';
import { toEntityFacts } from '../derive/entityFacts';
import { Applied, SnapshotStore } from '../store/SnapshotStore';
import { stitch } from './stitch';

/**
 * Makes some entities the whole catalog as of an instant.
 *
 * @internal
 */
export async function applied(
  db: Knex,
  entities: readonly Entity[],
  at: string,
): Promise<Applied> {
  return db.transaction(tx =>
    new SnapshotStore(db).apply(
      tx,
      deriveEdges(stitch(entities).map(toEntityFacts)),
      new Date(at),
      { catalogRequests: 2, elapsedMs: () => 40 },
    ),
  );
}
