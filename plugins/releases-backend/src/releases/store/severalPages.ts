import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant } from '../../platform';
import { orderPage } from './pageOfReleases';
import { ReleaseFilter } from './ReleaseFilter';
import { toRelease, WHOLE_RELEASE } from './releaseRow';

/** One of several pages that are read together. @internal */
export interface PageWanted<Filter = ReleaseFilter> {
  filter: Filter;
  sort: 'start' | '-start';
  limit: number;
}

/** The first releases of a list, and how many there are. @internal */
export interface CountedPage {
  items: Release[];
  total: number;
}

interface Row {
  page: number;
  total: number | string;
  id: string;
  order_start: StoredInstant;
  content: string;
  waivers: string | null;
  risks: string | null;
}

/**
 * Reads the first pages of several lists, and how long each is, in one
 * statement.
 *
 * @param releases - makes the query of the releases that a filter lets pass
 * @internal
 */
export async function severalPages(
  db: Knex,
  releases: (filter: ReleaseFilter) => Knex.QueryBuilder,
  wanted: readonly PageWanted[],
): Promise<CountedPage[]> {
  const [first, ...others] = wanted.map(({ filter, sort, limit }, page) =>
    db.select('*').from(
      releases(filter)
        .select(
          'releases.id',
          db.raw('cast(? as integer) as page', [page]),
          db.raw('count(*) over () as total'),
        )
        .modify(query => orderPage(query, { sort, limit }))
        .as(`page_${page}`),
    ),
  );
  const rows: Row[] = await db
    .select('found.*', 'releases.order_start', ...WHOLE_RELEASE)
    .from(first.unionAll(others).as('found'))
    .join('releases', 'releases.id', 'found.id');
  return wanted.map(({ sort, limit }, page) => {
    const own = rows.filter(row => Number(row.page) === page).sort(byStart);
    const ordered = sort === 'start' ? own : own.reverse();
    return {
      items: ordered.slice(0, limit).map(toRelease),
      total: Number(own.at(0)?.total ?? 0),
    };
  });
}

function byStart(a: Row, b: Row): number {
  const [first, second] = [a, b].map(row =>
    new Date(row.order_start).getTime(),
  );
  return first - second || (a.id < b.id ? -1 : 1);
}
