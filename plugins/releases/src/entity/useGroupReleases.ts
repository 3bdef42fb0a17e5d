import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  CalendarItem,
  isOpenState,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import {
  listCalendar,
  queryKeys,
  ReleasesApi,
  releasesApiRef,
} from '../shared/api';

/** How far ahead a roll-up looks, in days. */
export const AHEAD_DAYS = 90;

/** What should have happened and has not is still to be done. */
const OVERDUE_DAYS = 30;

const DAY_MS = 86_400_000;

/** So many references fit into the address of one request. */
const REFS_AT_ONCE = 100;

/** What a group is made of: components, and groups of them. */
const PARTS = ['component', 'system', 'domain'];

/** Releases to come of a group of components, and of what these depend on. */
export interface GroupReleases {
  own: CalendarItem[];
  upstream: CalendarItem[];
}

async function partsOf(catalog: CatalogApi, groups: readonly string[]) {
  const { items } = await catalog.getEntities({
    filter: PARTS.map(kind => ({ kind, 'relations.partOf': [...groups] })),
    fields: ['kind', 'metadata.name', 'metadata.namespace'],
  });
  return items.map(part => ({
    ref: stringifyEntityRef(part),
    isComponent: part.kind.toLocaleLowerCase('en-US') === 'component',
  }));
}

/** The components of a system or domain, those of its parts included. */
async function membersOf(
  catalog: CatalogApi,
  entityRef: string,
): Promise<string[]> {
  const groups = new Set([entityRef]);
  const components = new Set<string>();
  let unread = [entityRef];
  while (unread.length > 0) {
    const parts = await partsOf(catalog, unread);
    unread = [];
    for (const { ref, isComponent } of parts) {
      if (isComponent) {
        components.add(ref);
      } else if (!groups.has(ref)) {
        groups.add(ref);
        unread.push(ref);
      }
    }
  }
  return [...components].sort();
}

async function releasesOf(
  api: ReleasesApi,
  entityRefs: readonly string[],
  signal: AbortSignal,
): Promise<GroupReleases> {
  const now = Date.now();
  const instant = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const chunks = Array.from(
    { length: Math.ceil(entityRefs.length / REFS_AT_ONCE) },
    (_, index) =>
      entityRefs.slice(index * REFS_AT_ONCE, (index + 1) * REFS_AT_ONCE),
  );
  const calendars = await Promise.all(
    chunks.map(chunk =>
      listCalendar(
        api,
        {
          from: instant(-OVERDUE_DAYS),
          to: instant(AHEAD_DAYS),
          entityRef: chunk,
          neighbours: ['upstream'],
        },
        { signal },
      ),
    ),
  );
  const members = new Set(entityRefs);
  const open = new Map(
    calendars
      .flatMap(({ items }) => items)
      .filter(
        ({ type, state }) => type === 'release' && state && isOpenState(state),
      )
      .map(item => [item.id, item]),
  );
  const sorted = [...open.values()].sort((a, b) =>
    a.start.localeCompare(b.start),
  );
  const isOwn = (item: CalendarItem) =>
    item.entityRefs.some(ref => members.has(ref));
  return {
    own: sorted.filter(isOwn),
    upstream: sorted.filter(item => !isOwn(item)),
  };
}

/** What is to come in a system or a domain, and what that depends on. */
export function useGroupReleases(entity: Entity) {
  const catalog = useApi(catalogApiRef);
  const api = useApi(releasesApiRef);
  const entityRef = stringifyEntityRef(entity);
  return useQuery({
    queryKey: queryKeys.groupReleases(entityRef),
    queryFn: async ({ signal }) =>
      releasesOf(api, await membersOf(catalog, entityRef), signal),
  });
}
