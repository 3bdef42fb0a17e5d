import { Entity } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { describeEntity } from '../derive/entityDocument';
import { STATED_FIELDS } from '../refresh/catalogQueries';

function valueAt(entity: Entity, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      entity,
    );
}

/**
 * The same for an entity as long as nothing about it changes that
 * dependencies are derived from or that scopes are matched against. Annotations
 * wait for the next scheduled refresh: some change with every processing.
 *
 * @internal
 */
export function entityFingerprint(entity: Entity): string {
  const facts = STATED_FIELDS.map(path => valueAt(entity, path) ?? null);
  const { annotations: _, ...metadata } = entity.metadata;
  const described = describeEntity({ ...entity, metadata });
  return createHash('sha256')
    .update(JSON.stringify([facts, described]))
    .digest('hex');
}
