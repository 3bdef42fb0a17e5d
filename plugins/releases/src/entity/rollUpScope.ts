import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { RollUpQueryInput } from '@slipway/backstage-plugin-releases-common';

/** The kinds of entities that releases are rolled up for. */
export const ROLL_UP_KINDS = ['system', 'domain', 'group', 'user'] as const;

export type RollUpKind = (typeof ROLL_UP_KINDS)[number];

/** As many as one request takes. */
const REFS = 50;

/** Which releases an entity stands for. */
export interface RollUpScope {
  kind: RollUpKind;
  query: RollUpQueryInput;
  /** The same in the address of the list and of the calendar. */
  address: URLSearchParams;
}

/** What a group or a person is a member of, as the catalog says. */
function groupsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === 'memberOf')
    .map(({ targetRef }) => targetRef);
}

function addressOf(name: string, refs: readonly string[]): URLSearchParams {
  return new URLSearchParams(refs.map(ref => [name, ref]));
}

/**
 * The releases of a system's components, of a domain's systems, of a group, or
 * of a person and of their groups.
 */
export function rollUpScope(entity: Entity): RollUpScope | undefined {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  switch (kind) {
    case 'system':
    case 'domain':
      return {
        kind,
        query: { [kind]: [ref] },
        address: addressOf(kind, [ref]),
      };
    case 'group':
      return {
        kind,
        query: { ownerRef: [ref] },
        address: addressOf('owner', [ref]),
      };
    case 'user': {
      const refs = [ref, ...groupsOf(entity)].slice(0, REFS);
      return {
        kind,
        query: { responsibleRef: refs },
        address: addressOf('owner', refs),
      };
    }
    default:
      return undefined;
  }
}
