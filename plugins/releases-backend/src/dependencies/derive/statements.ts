import { Entity } from '@backstage/catalog-model';
import { resolveRef } from './resolveRef';

/**
 * The relations that dependencies are derived from. `partOf` groups; it makes
 * no order.
 *
 * @internal
 */
export type FactRelation =
  | 'dependsOn'
  | 'consumesApi'
  | 'providesApi'
  | 'partOf';

interface StatementField {
  relation: FactRelation;
  /** Whether the field names who depends, not who is depended on. */
  reversed?: boolean;
  defaultKind?: string;
}

/**
 * The fields of `spec` that state relations, as the catalog's own model reads
 * them.
 *
 * @internal
 */
export const STATEMENT_FIELDS: Record<string, StatementField> = {
  dependsOn: { relation: 'dependsOn' },
  dependencyOf: { relation: 'dependsOn', reversed: true },
  consumesApis: { relation: 'consumesApi', defaultKind: 'API' },
  providesApis: { relation: 'providesApi', defaultKind: 'API' },
  subcomponentOf: { relation: 'partOf', defaultKind: 'Component' },
  system: { relation: 'partOf', defaultKind: 'System' },
  domain: { relation: 'partOf', defaultKind: 'Domain' },
  subdomainOf: { relation: 'partOf', defaultKind: 'Domain' },
};

/** One reference in an entity's file. @internal */
export interface Statement {
  /** The field of `spec` that it stands in. */
  field: string;
  targetRef: string;
}

/**
 * Every reference that an entity states, as often as it states it.
 *
 * @internal
 */
export function statementsOf(entity: Entity): Statement[] {
  return Object.entries(STATEMENT_FIELDS).flatMap(([field, { defaultKind }]) =>
    [entity.spec?.[field]]
      .flat()
      .filter(written => typeof written === 'string')
      .filter(written => written !== '')
      .map(written => ({
        field,
        targetRef: resolveRef(written, {
          kind: defaultKind,
          namespace: entity.metadata.namespace,
        }),
      })),
  );
}
