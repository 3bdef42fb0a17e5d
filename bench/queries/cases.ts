import {
  OPEN_STATES,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { componentRef, HUB, ownerOf, systemOf } from '../lib/catalog';
import { BenchPortal } from '../lib/portal';

const DAY_MS = 86_400_000;
const SOME = 4_242;

/** One thing that people ask for, and what of it cannot use an index. */
export interface Case {
  name: string;
  path: string;
  /** Tables that are read from one end to the other, and why they have to be. */
  scans?: Record<string, string>;
}

function day(now: Date, offset: number): string {
  return new Date(now.getTime() + offset * DAY_MS).toISOString();
}

/** What screens ask for, on data of any size. */
export async function casesFor(
  portal: BenchPortal,
  now: Date,
  components: number,
): Promise<Case[]> {
  const some = SOME % components;
  const month = `from=${day(now, -15)}&to=${day(now, 15)}`;
  const list = async (query: string) =>
    await portal.get<{ items: Release[]; nextCursor?: string }>(
      `/releases?${query}`,
    );
  const past = await list(`to=${day(now, -500)}&sort=-start&limit=1`);
  const requiring = (
    await list(`from=${day(now, 3)}&state=planned,in_readiness&limit=200`)
  ).items.find(({ components: shipped }) =>
    shipped.some(({ requires }) => requires.length > 0),
  );
  const hubRelease = (
    await list(`entityRef=${HUB}&from=${day(now, 0)}&limit=1`)
  ).items[0];
  const everyRelease = {
    releases: 'walked in the order of the list until the page is full',
  };
  const firstReleases = {
    releases: 'only the first in the order of the list, for common words',
  };
  const everyText = {
    release_search: 'two characters make no trigram',
  };
  const hubSummary = `/entities/component/default/${HUB.split('/')[1]}/summary`;
  const ordinary = componentRef(some).split('/')[1];
  return [
    { name: 'calendar: a month, all', path: `/calendar?${month}&limit=5000` },
    {
      name: 'calendar by days: a month, all',
      path: `/calendar?${month}&density=day&timeZone=Europe/Paris`,
    },
    {
      name: 'calendar by days: a month, one system',
      path: `/calendar?${month}&density=day&system=${systemOf(some)}`,
    },
    {
      name: 'calendar: a month, one owner',
      path: `/calendar?${month}&ownerRef=${ownerOf(some)}`,
    },
    {
      name: 'calendar: a month, one system',
      path: `/calendar?${month}&system=${systemOf(some)}`,
    },
    {
      name: 'calendar: a month around the hub',
      path: `/calendar?${month}&entityRef=${HUB}&neighbours=upstream,downstream`,
    },
    {
      name: 'summary: an ordinary component',
      path: `/entities/component/default/${ordinary}/summary`,
    },
    { name: 'summary: the hub', path: hubSummary },
    { name: 'roll-up: one system', path: `/roll-up?system=${systemOf(some)}` },
    { name: 'roll-up: one owner', path: `/roll-up?ownerRef=${ownerOf(some)}` },
    {
      name: 'roll-up: owned or managed',
      path: `/roll-up?responsibleRef=${ownerOf(some)}`,
    },
    {
      name: 'list: a page for the search index',
      path: `/releases?state=${OPEN_STATES.join()}&sort=updatedAt&limit=200`,
      scans: everyRelease,
    },
    {
      name: 'list: first page',
      path: '/releases?limit=50',
      scans: everyRelease,
    },
    {
      name: 'list: a page deep inside',
      path: `/releases?sort=-start&limit=50&cursor=${past.nextCursor}`,
      scans: everyRelease,
    },
    {
      name: 'list: by owner and state',
      path: `/releases?ownerRef=${ownerOf(some)}&state=completed&sort=-start`,
    },
    {
      name: 'list: text that many have',
      path: '/releases?q=peak&sort=-start',
      scans: firstReleases,
    },
    {
      name: 'list: text that many have, far away',
      path: '/releases?q=shop-1&sort=-start&totalItems=true',
      scans: firstReleases,
    },
    {
      name: 'list: text that few have',
      path: `/releases?q=service-${some}`,
      scans: firstReleases,
    },
    {
      name: 'list: text that none has, counted',
      path: '/releases?q=nowhere-to-be-found&totalItems=true',
      scans: firstReleases,
    },
    {
      name: 'list: two characters that none has',
      path: '/releases?q=支付',
      scans: { ...firstReleases, ...everyText },
    },
    {
      name: 'dependencies: next to the hub',
      path: `/dependencies?entityRef=${HUB}&direction=downstream&depth=1`,
    },
    {
      name: 'dependencies: three steps around one',
      path: `/dependencies?entityRef=${componentRef(
        some,
      )}&direction=both&depth=3`,
    },
    ...(requiring
      ? [
          {
            name: 'readiness: with requirements',
            path: `/releases/${requiring.id}/readiness`,
          },
        ]
      : []),
    ...(hubRelease
      ? [
          {
            name: 'readiness: of the hub',
            path: `/releases/${hubRelease.id}/readiness`,
          },
          {
            name: 'ledger of a release',
            path: `/releases/${hubRelease.id}/ledger`,
          },
        ]
      : []),
  ];
}
