import { releaseContentShape } from '../../release/release';

const FIELDS = [
  ...Object.keys(releaseContentShape),
  'state',
  'actual',
  'source',
  'id',
  'hold',
  'baselineWindow',
  'createdBy',
  'createdAt',
  'updatedAt',
  'archivedAt',
  'revision',
  'warnings',
];

/**
 * Whether a path starts at a field of a release, the ones that the server sets
 * included: what was exported can be imported.
 *
 * @internal
 */
export function isContractField(path: string): boolean {
  return FIELDS.includes(path.split('.', 1)[0]);
}
