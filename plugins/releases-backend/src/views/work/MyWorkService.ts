import {
  instantSchema,
  MyWork,
  MyWorkQuery,
  WORK_KINDS,
  WorkKind,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { FoundWork, WorkCounts } from '../../governance';
import { Caller, positionCursor } from '../../platform';
import { mergeWork, positionIn, SourcePosition } from './mergeWork';

/** What has work for people: a room that asks something of them. @internal */
export interface WorkSource {
  /** At most `limit` things of the caller, the most urgent first. */
  page(
    credentials: Caller,
    wanted: {
      kinds: readonly WorkKind[];
      limit: number;
      after?: SourcePosition;
    },
  ): Promise<FoundWork[]>;
  counts(credentials: Caller): Promise<Partial<WorkCounts>>;
}

/** @internal */
export interface MyWorkServiceOptions {
  sources: readonly WorkSource[];
  /** The address of the portal, without a slash at its end; absent: not known. */
  appUrl?: string;
}

const cursors = positionCursor(
  z.strictObject({
    at: instantSchema,
    key: z.array(z.string()).max(10).readonly(),
    source: z.number().int().min(0),
  }),
);

/**
 * What waits for the caller, from all that has work for them.
 *
 * @internal
 */
export class MyWorkService {
  readonly #options: MyWorkServiceOptions;

  constructor(options: MyWorkServiceOptions) {
    this.#options = options;
  }

  async work(credentials: Caller, query: MyWorkQuery): Promise<MyWork> {
    const { limit, cursor, totalItems } = query;
    const kinds: readonly WorkKind[] = query.kind ?? WORK_KINDS;
    const after = cursors.read(cursor);
    const [pages, counts] = await Promise.all([
      Promise.all(
        this.#options.sources.map((source, place) =>
          source.page(credentials, {
            kinds,
            limit: limit + 1,
            after: positionIn(place, after),
          }),
        ),
      ),
      totalItems ? this.#counts(credentials) : undefined,
    ]);
    const { found, next } = mergeWork(pages, limit);
    return {
      items: found.map(({ item }) => ({ ...item, url: this.#urlOf(item) })),
      nextCursor: next && cursors.write(next),
      ...(counts
        ? {
            counts,
            totalItems: sumOf(kinds.map(kind => counts[kind])),
          }
        : {}),
    };
  }

  async #counts(credentials: Caller): Promise<WorkCounts> {
    const all = await Promise.all(
      this.#options.sources.map(source => source.counts(credentials)),
    );
    return Object.fromEntries(
      WORK_KINDS.map(kind => [
        kind,
        sumOf(all.map(counts => counts[kind] ?? 0)),
      ]),
    ) as WorkCounts;
  }

  /** Waivers are on the overview of a release, all else of it on its readiness. */
  #urlOf({ releaseId, reviewId, waiverId }: FoundWork['item']): string {
    const { appUrl = '' } = this.#options;
    if (reviewId !== undefined) {
      return `${appUrl}/releases/reviews/${encodeURIComponent(reviewId)}`;
    }
    if (releaseId === undefined) {
      return `${appUrl}/releases/my-work`;
    }
    const page = `${appUrl}/releases/release/${encodeURIComponent(releaseId)}`;
    return waiverId === undefined ? `${page}/readiness` : page;
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
