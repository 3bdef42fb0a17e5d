import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { personRef } from '../../platform';
import { Members } from './MembersStore';

/** How many groups below each other are looked into. */
const MAX_DEPTH = 10;

const REFS_PER_REQUEST = 500;

/** Entities of the catalog in the order of their references. @internal */
export type EntitiesByRefs = (
  refs: string[],
) => Promise<(Entity | undefined)[]>;

interface Group {
  members: string[];
  children: string[];
}

/**
 * Who belongs to groups, those of the groups below them included, down to ten;
 * groups that are below themselves do no harm. A user is their own only member.
 *
 * @param refs - in lower case
 * @internal
 */
export async function readMembers(
  refs: readonly string[],
  entities: EntitiesByRefs,
): Promise<Map<string, Members>> {
  const known = new Map<string, Group | undefined>();
  let wanted = [...new Set(refs)];
  for (let depth = 0; depth <= MAX_DEPTH && wanted.length > 0; depth += 1) {
    for (let start = 0; start < wanted.length; start += REFS_PER_REQUEST) {
      const asked = wanted.slice(start, start + REFS_PER_REQUEST);
      const found = await entities(asked);
      asked.forEach((ref, place) =>
        known.set(ref, found[place] && toGroup(ref, found[place])),
      );
    }
    wanted = [
      ...new Set([...known.values()].flatMap(group => group?.children ?? [])),
    ].filter(ref => !known.has(ref));
  }
  return new Map(
    refs.map(ref => [
      ref,
      known.get(ref) ? membersBelow(ref, known) : ('missing' as const),
    ]),
  );
}

function toGroup(ref: string, { relations = [] }: Entity): Group {
  const targets = (type: string) =>
    relations.flatMap(relation =>
      relation.type === type ? personRef(relation.targetRef) : [],
    );
  return parseEntityRef(ref).kind === 'user'
    ? { members: [ref], children: [] }
    : {
        members: targets(RELATION_HAS_MEMBER),
        children: targets(RELATION_PARENT_OF),
      };
}

function membersBelow(
  root: string,
  groups: ReadonlyMap<string, Group | undefined>,
): Set<string> {
  const members = new Set<string>();
  const seen = new Set([root]);
  let level = [root];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const ref of level) {
      const group = groups.get(ref);
      group?.members.forEach(member => members.add(member));
      for (const child of group?.children ?? []) {
        if (!seen.has(child)) {
          seen.add(child);
          next.push(child);
        }
      }
    }
    level = next;
  }
  return members;
}
