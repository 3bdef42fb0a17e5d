import {
  Conflict,
  CONFLICT_SEVERITIES,
  ConflictList,
  ConflictListQuery,
  ConflictSeverity,
  formatInstant,
  instantSchema,
  Release,
  ReleaseConflicts,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { ApiError, Caller, positionCursor } from '../../platform';
import { Beside, ReadableFilter, ReleasesReader } from '../../releases';
import { ConflictRecomputer } from './compute/ConflictRecomputer';
import { FactsLoader } from './compute/FactsLoader';
import { detectConflicts } from './detect/detectConflicts';
import { FoundConflict } from './detect/FoundConflict';
import { presentConflict, toldReleases } from './present/presentConflict';
import { AcknowledgementsStore } from './store/AcknowledgementsStore';
import { ConflictsStore } from './store/ConflictsStore';
import { RunsStore } from './store/RunsStore';

/** So much the clocks of backends may differ. */
const CLOCKS_DIFFER_MS = 10_000;

/** As severe as cannot stay so. @internal */
export const UNTENABLE_SEVERITIES: ConflictSeverity[] = ['high', 'medium'];

/** Conflicts as they were found. @internal */
export interface FoundConflicts {
  found: readonly FoundConflict[];
  /** Windows that releases do not have yet, by their ids. */
  moved?: ReadonlyMap<string, ReleaseWindow>;
  /** A release that is not saved, of who asks. */
  draft?: Release;
}

/** @internal */
export interface ConflictsServiceOptions {
  store: ConflictsStore;
  acknowledgements: AcknowledgementsStore;
  runs: RunsStore;
  loader: FactsLoader;
  recomputer: Pick<ConflictRecomputer, 'settle'>;
  reader: ReleasesReader;
  now?: () => Date;
}

const cursors = positionCursor(
  z.strictObject({
    severity: z.enum(CONFLICT_SEVERITIES),
    start: instantSchema,
    fingerprint: z.string(),
  }),
);

/**
 * What collides, as a caller may know of it.
 *
 * @internal
 */
export class ConflictsService {
  readonly #options: ConflictsServiceOptions;
  readonly #now: () => Date;

  constructor(options: ConflictsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(
    credentials: Caller,
    query: ConflictListQuery,
  ): Promise<ConflictList> {
    const { store, recomputer, reader, runs } = this.#options;
    const { limit, cursor, totalItems, releaseId, environment, ...rest } =
      query;
    const after = cursors.read(cursor);
    await recomputer.settle();
    const filter = {
      kind: rest.kind,
      severity: rest.severity,
      acknowledged: rest.acknowledged,
      from: rest.from,
      to: rest.to,
      now: this.#now(),
      releaseIds: await reader.idsIn(credentials, {
        ids: releaseId === undefined ? undefined : [releaseId],
        ownerRef: rest.ownerRef,
        environment: environment === undefined ? undefined : [environment],
        around: rest.entityRef && {
          entityRefs: rest.entityRef,
          neighbours: [],
        },
      }),
    };
    const { items, next } = await store.page(filter, { limit, after });
    const [presented] = await this.presentEach(
      credentials,
      [{ found: items.map(({ found }) => found) }],
      new Map(
        items.map(({ found, firstSeenAt }) => [found.fingerprint, firstSeenAt]),
      ),
    );
    return {
      items: presented,
      nextCursor: next && cursors.write(next),
      totalItems: totalItems ? await store.count(filter) : undefined,
      computedAt: await runs.computedAt(),
    };
  }

  /** What some releases collide with and cannot stay so, the worst first. */
  async worstAmong(
    credentials: Caller,
    releases: ReadableFilter,
    limit: number,
  ): Promise<Conflict[]> {
    const { items } = await this.#options.store.page(
      {
        severity: UNTENABLE_SEVERITIES,
        acknowledged: false,
        now: this.#now(),
        releaseIds: await this.#options.reader.idsIn(credentials, releases),
      },
      { limit },
    );
    const members = await this.readable(
      credentials,
      items.map(({ found }) => found),
    );
    return items.map(({ found, firstSeenAt }) =>
      presentConflict(found, members, {
        at: formatInstant(this.#now()),
        firstSeenAt,
      }),
    );
  }

  /**
   * What a release collides with: as stored, unless it was changed so lately
   * that another backend may not have looked at it yet.
   */
  async ofRelease(credentials: Caller, id: string): Promise<ReleaseConflicts> {
    const { store, recomputer, reader, runs } = this.#options;
    const release = await reader.get(credentials, id);
    await recomputer.settle();
    const now = this.#now();
    const computedAt = await runs.computedAt();
    const isLookedAt =
      computedAt !== undefined &&
      Date.parse(release.updatedAt) < Date.parse(computedAt) - CLOCKS_DIFFER_MS;
    const found = isLookedAt
      ? await store.of([release.id], { endingAfter: now })
      : await this.#foundNow([release.id]);
    return {
      items: await this.present(credentials, found.sort(bySeverity)),
      computedAt: isLookedAt ? computedAt : formatInstant(now),
    };
  }

  /** The worst conflict of each of some releases that nobody took note of. */
  async severities(
    releaseIds: readonly string[],
  ): Promise<Map<string, ConflictSeverity>> {
    return this.#options.store.severities(releaseIds, this.#now());
  }

  /** The same, beside releases. */
  beside(): Beside<ConflictSeverity | undefined> {
    return {
      columns: ['worst'],
      select: ids =>
        this.#options.store
          .worstOfEach(this.#now())
          .whereIn('conflict_members.release_id', ids()),
      read: ({ worst }) =>
        typeof worst === 'number' ? CONFLICT_SEVERITIES[worst] : undefined,
    };
  }

  /** The conflicts of severity `high` of each of some releases, as stored. */
  async highOf(
    releaseIds: readonly string[],
  ): Promise<Map<string, FoundConflict[]>> {
    return byMember(
      await this.#options.store.of(releaseIds, { severity: 'high' }),
    );
  }

  /** The same, found now: a change that is not looked at yet counts. */
  async highNow(
    releaseIds: readonly string[],
  ): Promise<Map<string, FoundConflict[]>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const found = await this.#foundNow(releaseIds);
    return byMember(found.filter(({ severity }) => severity === 'high'));
  }

  async #foundNow(releaseIds: readonly string[]): Promise<FoundConflict[]> {
    const { factsFor } = await this.#options.loader.load();
    return detectConflicts(await factsFor(releaseIds), releaseIds);
  }

  /** Selects the ids of the releases with a conflict that nobody took note of. */
  idsWithConflict(severities: readonly string[], now: Date): Knex.QueryBuilder {
    return this.#options.store.idsWith(severities, now);
  }

  /** Conflicts as a caller is told of them. */
  async present(
    credentials: Caller,
    found: readonly FoundConflict[],
  ): Promise<Conflict[]> {
    const [presented] = await this.presentEach(credentials, [{ found }]);
    return presented;
  }

  /**
   * The same for several lists of them, with one reading for all.
   *
   * @param firstSeen - when each was first seen, where that is known
   */
  async presentEach(
    credentials: Caller,
    lists: readonly FoundConflicts[],
    firstSeen?: ReadonlyMap<string, string>,
  ): Promise<Conflict[][]> {
    const all = lists.flatMap(({ found }) => found);
    if (all.length === 0) {
      return lists.map(() => []);
    }
    const { store, acknowledgements } = this.#options;
    const now = this.#now();
    const fingerprints = all.map(({ fingerprint }) => fingerprint);
    const [seen, active, readable] = await Promise.all([
      firstSeen ?? store.firstSeen(fingerprints),
      acknowledgements.active(fingerprints, now),
      this.readable(credentials, all),
    ]);
    return lists.map(({ found, moved, draft }) => {
      const told = draft ? [...readable.values(), draft] : readable.values();
      const members = new Map(
        [...told].map(release => [
          release.id,
          { ...release, window: moved?.get(release.id) ?? release.window },
        ]),
      );
      return found.map(conflict =>
        presentConflict(conflict, members, {
          at: formatInstant(now),
          firstSeenAt: seen.get(conflict.fingerprint) ?? formatInstant(now),
          acknowledged: active.get(conflict.fingerprint),
        }),
      );
    });
  }

  /**
   * A conflict as it is stored, with those of its releases that the caller may
   * read.
   *
   * @throws an {@link ApiError} where it is not there, or nothing of it may be
   *   read
   */
  async found(
    credentials: Caller,
    fingerprint: string,
  ): Promise<{ found: FoundConflict; members: Release[] }> {
    const { store, recomputer } = this.#options;
    await recomputer.settle();
    const stored = await store.byFingerprint(fingerprint);
    const readable =
      stored && (await this.readable(credentials, [stored.found]));
    if (!stored || !readable || readable.size === 0) {
      throw ApiError.notFound(
        `There is no conflict ${fingerprint} now, or you cannot see its releases. It may have been resolved; list the conflicts again.`,
      );
    }
    return { found: stored.found, members: [...readable.values()] };
  }

  /** The releases of conflicts, as far as they are told of and may be read. */
  async readable(
    credentials: Caller,
    found: readonly FoundConflict[],
  ): Promise<Map<string, Release>> {
    const ids = [...new Set(found.flatMap(toldReleases))];
    if (ids.length === 0) {
      return new Map();
    }
    const { items } = await this.#options.reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: ids.length },
    );
    return new Map(items.map(release => [release.id, release]));
  }
}

function byMember(
  found: readonly FoundConflict[],
): Map<string, FoundConflict[]> {
  const byRelease = new Map<string, FoundConflict[]>();
  for (const conflict of found) {
    for (const id of conflict.releases) {
      byRelease.set(id, [...(byRelease.get(id) ?? []), conflict]);
    }
  }
  return byRelease;
}

function bySeverity(a: FoundConflict, b: FoundConflict): number {
  return (
    CONFLICT_SEVERITIES.indexOf(a.severity) -
      CONFLICT_SEVERITIES.indexOf(b.severity) ||
    a.interval.start - b.interval.start ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  );
}
