import { AuthService } from '@backstage/backend-plugin-api';
import {
  isOpenState,
  Release,
  RELEASE_STATES,
  Review,
  Train,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import {
  ReleasesService,
  ReleasesServiceAuth,
} from '@slipway/backstage-plugin-releases-node';

/** As many as the API answers at once. */
const PAGE = 200;

/** How long what is over is still looked for. */
const PAST_DAYS = 90;

const DAY_MS = 86_400_000;

const OPEN = RELEASE_STATES.filter(isOpenState);
const OVER = RELEASE_STATES.filter(state => !isOpenState(state));

/** Whom to ask, and on whose behalf. */
export interface PagesOptions {
  auth: AuthService;
  releases: Pick<
    ReleasesService,
    'listReleases' | 'listReviews' | 'listTrains' | 'listWindows'
  >;
  now?: () => Date;
}

interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** Holds one page at a time, however many there are. */
async function* pageByPage<T>(
  auth: AuthService,
  list: (
    cursor: string | undefined,
    as: ReleasesServiceAuth,
  ) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await list(cursor, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function longAgo({ now = () => new Date() }: PagesOptions): string {
  return new Date(now().getTime() - PAST_DAYS * DAY_MS).toISOString();
}

/**
 * Releases that are open, and those of the last 90 days. One that changes in
 * the meantime moves to the end of the order, so that none is missed; it is
 * told once.
 */
export async function* indexedReleases(
  options: PagesOptions,
): AsyncGenerator<Release> {
  const { auth, releases } = options;
  const told = new Set<string>();
  for (const narrowed of [
    { state: OPEN },
    { state: OVER, from: longAgo(options) },
  ]) {
    const found = pageByPage(auth, (cursor, as) =>
      releases.listReleases(
        { ...narrowed, sort: 'updatedAt', limit: PAGE, cursor },
        as,
      ),
    );
    for await (const release of found) {
      if (!told.has(release.id)) {
        told.add(release.id);
        yield release;
      }
    }
  }
}

/** Windows but for those that were over long ago. */
export async function* indexedWindows(
  options: PagesOptions,
): AsyncGenerator<Window> {
  const since = Date.parse(longAgo(options));
  const found = pageByPage(options.auth, (cursor, as) =>
    options.releases.listWindows({ limit: PAGE, cursor }, as),
  );
  for await (const window of found) {
    if (window.end === undefined || Date.parse(window.end) > since) {
      yield window;
    }
  }
}

/** All trains. */
export function indexedTrains(options: PagesOptions): AsyncGenerator<Train> {
  return pageByPage(options.auth, (cursor, as) =>
    options.releases.listTrains({ limit: PAGE, cursor }, as),
  );
}

/** Reviews to come, and those of the last 90 days. */
export function indexedReviews(options: PagesOptions): AsyncGenerator<Review> {
  const from = longAgo(options);
  return pageByPage(options.auth, (cursor, as) =>
    options.releases.listReviews({ from, limit: PAGE, cursor }, as),
  );
}
