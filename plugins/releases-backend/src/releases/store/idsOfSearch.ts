import { Knex } from 'knex';
import { wordsOf } from '../../platform';
import { applyReleaseFilter } from './applyReleaseFilter';
import { DependencyScope } from './DependencyScope';
import { orderPage, PageOptions } from './pageOfReleases';
import { isNarrow, ReleaseFilter } from './ReleaseFilter';
import { hasWords, idsWithWords } from './releaseSearch';

/** Up to how many releases are sorted sooner than looked for in their order. */
const FEW = 500;

/** How many releases are read in their order for words that most have. */
const SOME = 200;

/** The same for words that more than a few are known to have. */
const MANY = 2_000;

/**
 * Where a search alone narrows a page: the ids of the page, if the first
 * releases in its order fill it, or of all that are found, if they are few.
 *
 * @returns undefined where the search is one condition among others
 * @internal
 */
export async function idsOfSearch(
  db: Knex,
  dependencies: DependencyScope,
  { q, ...filter }: ReleaseFilter,
  options: PageOptions,
): Promise<string[] | undefined> {
  const words = wordsOf(q);
  if (words.length === 0 || isNarrow(filter)) {
    return undefined;
  }
  const idsAmongFirst = async (count: number) => {
    const first = db('releases').modify(query =>
      orderPage(query, { ...options, limit: count }),
    );
    const query = db.from(first.as('releases'));
    applyReleaseFilter(db, dependencies, query, filter);
    const ids: string[] = await query
      .whereRaw('?', [hasWords(db, words)])
      .modify(page => orderPage(page, options))
      .pluck('releases.id');
    return ids.length > options.limit ? ids : undefined;
  };
  const page = await idsAmongFirst(SOME);
  if (page) {
    return page;
  }
  const all: string[] = await idsWithWords(db, words)
    .limit(FEW + 1)
    .pluck('release_search.release_id');
  return all.length > FEW ? idsAmongFirst(MANY) : all;
}
