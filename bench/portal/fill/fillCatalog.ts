import { randomUUID } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';

const BATCH = 500;
const PROVIDER = 'bench';
/** When the catalog reads the entities again: not while something is measured. */
const LATER_MS = 2 * 365 * 86_400_000;

function located(entity: Entity): Entity {
  const { kind, metadata } = entity;
  const location = `url:https://git.example.com/shop/${
    metadata.name
  }/blob/main/${kind.toLowerCase()}.yaml`;
  return {
    ...entity,
    metadata: {
      ...metadata,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'backstage.io/view-url': location.slice('url:'.length),
        'backstage.io/source-location': `url:https://git.example.com/shop/${metadata.name}/`,
        ...metadata.annotations,
      },
    },
    relations: undefined,
  };
}

/**
 * Writes entities as the catalog has them once it processed them, and leaves
 * it to the catalog to stitch them together, as it does after each change.
 *
 * @param entities - with relations both ways
 */
export async function fillCatalog(
  db: Knex,
  entities: readonly Entity[],
): Promise<void> {
  const now = new Date();
  const ids = new Map(
    entities.map(entity => [stringifyEntityRef(entity), randomUUID()]),
  );
  for (let start = 0; start < entities.length; start += BATCH) {
    const batch = entities.slice(start, start + BATCH);
    await db.transaction(async tx => {
      const rows = batch.map(entity => {
        const ref = stringifyEntityRef(entity);
        const file = JSON.stringify(located(entity));
        return {
          entity_id: ids.get(ref),
          entity_ref: ref,
          unprocessed_entity: file,
          processed_entity: file,
          unprocessed_hash: 'bench',
          result_hash: 'bench',
          errors: '[]',
          next_update_at: new Date(now.getTime() + LATER_MS).toISOString(),
          last_discovery_at: now.toISOString(),
          location_key: PROVIDER,
        };
      });
      await tx.batchInsert('refresh_state', rows, 50);
      await tx.batchInsert(
        'refresh_state_references',
        rows.map(({ entity_ref }) => ({
          source_key: PROVIDER,
          target_entity_ref: entity_ref,
        })),
        200,
      );
    });
  }
  for (let start = 0; start < entities.length; start += BATCH) {
    const batch = entities.slice(start, start + BATCH);
    await db.transaction(async tx => {
      const relations = batch.flatMap(entity => {
        const ref = stringifyEntityRef(entity);
        return (entity.relations ?? []).map(({ type, targetRef }) => ({
          originating_entity_id: ids.get(ref),
          source_entity_ref: ref,
          type,
          target_entity_ref: targetRef,
        }));
      });
      await tx.batchInsert('relations', relations, 200);
      await tx.batchInsert(
        'stitch_queue',
        batch.map(entity => ({
          entity_ref: stringifyEntityRef(entity),
          stitch_ticket: randomUUID(),
          failure_count: 0,
          next_stitch_at: tx.fn.now(),
        })),
        200,
      );
    });
  }
}
