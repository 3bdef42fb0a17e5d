import { CatalogService } from '@backstage/plugin-catalog-node';
import { DESCRIBED_KINDS, OWNER_KINDS } from '../derive/kinds';
import { STATEMENT_FIELDS } from '../derive/statements';

type CatalogQuery = NonNullable<
  Parameters<CatalogService['streamEntities']>[0]
>;

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

/**
 * What a refresh asks of the catalog. APIs are asked for apart, without their
 * definitions, and so are users and groups, without their relations, which
 * name everything that they own.
 *
 * @internal
 */
export const CATALOG_QUERIES: CatalogQuery[] = [
  {
    filter: { kind: DESCRIBED_KINDS },
    fields: ['apiVersion', 'kind', 'metadata', 'spec', 'relations'],
    pageSize: PAGE_SIZE,
    totalItems: 'exclude',
  },
  {
    filter: { kind: ['API'] },
    fields: ['apiVersion', 'metadata', ...STATED_FIELDS, 'relations'],
    pageSize: PAGE_SIZE,
    totalItems: 'exclude',
  },
  {
    filter: { kind: OWNER_KINDS },
    fields: NAME_FIELDS,
    pageSize: PAGE_SIZE,
    totalItems: 'exclude',
  },
];
