import {
  EntityFilterQuery,
  StreamEntitiesRequest,
} from '@backstage/catalog-client';
import { DESCRIBED_KINDS, OWNER_KINDS } from '../derive/kinds';
import { STATEMENT_FIELDS } from '../derive/statements';

const PAGE_SIZE = 1000;

const NAME_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'spec.type',
];

/**
 * The fields of an entity's file that dependencies are derived from.
 *
 * @internal
 */
export const STATED_FIELDS = [
  ...NAME_FIELDS,
  'spec.lifecycle',
  'spec.owner',
  ...Object.keys(STATEMENT_FIELDS).map(field => `spec.${field}`),
];

function ask(
  filter: EntityFilterQuery,
  fields?: string[],
): StreamEntitiesRequest {
  return { filter, fields, pageSize: PAGE_SIZE, totalItems: 'exclude' };
}

/**
 * What a refresh asks of the catalog. Most entities are asked for whole: the
 * catalog passes those on as it keeps them, and takes all others apart. APIs
 * are asked for apart, without their definitions, and so are users and groups,
 * without their relations, which name everything that they own.
 *
 * @internal
 */
export const CATALOG_QUERIES: StreamEntitiesRequest[] = [
  ask({ kind: DESCRIBED_KINDS }),
  ask({ kind: ['API'] }, [
    'apiVersion',
    'metadata',
    ...STATED_FIELDS,
    'relations',
  ]),
  ask({ kind: OWNER_KINDS }, NAME_FIELDS),
];
