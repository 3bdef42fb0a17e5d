import { Readiness, Release } from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { Caller } from '../../platform';
import { isPending } from '../../releases';
import { ReadinessRows } from '../verdicts/ReadinessRows';
import { knownAmong } from './ReadableReleases';
import { factsOfStored } from './storedFacts';
import { idsBeside, tellReadiness } from './tellReadiness';
import { UntoldReadiness, untoldReadiness } from './untoldReadiness';

/** @internal */
export interface StoredReadinessesOptions {
  rows: Pick<ReadinessRows, 'ofMany'>;
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
  reading: Pick<ReleaseReading, 'withReadable'>;
  now?: () => Date;
}

/**
 * The readiness of many releases as it is stored: none is judged, and there are
 * as many statements for hundreds as for one.
 *
 * @internal
 */
export class StoredReadinesses {
  readonly #options: StoredReadinessesOptions;
  readonly #now: () => Date;

  constructor(options: StoredReadinessesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Of those that have not gone out, as far as a caller may know; by their ids. */
  async of(
    credentials: Caller,
    releases: readonly Release[],
  ): Promise<Map<string, Readiness>> {
    const { found, ids } = await this.#facts(releases);
    const beside =
      ids.length > 0
        ? await this.#options.reading.withReadable(credentials, ids)
        : [];
    return new Map(
      found.map(({ release, facts, waiting }) => [
        release.id,
        tellReadiness(release, facts, waiting, knownAmong(release, beside))
          .readiness,
      ]),
    );
  }

  /** The same, to be kept for whoever will read it. */
  async untold(
    releases: readonly Release[],
  ): Promise<Map<string, UntoldReadiness>> {
    const { found, ids } = await this.#facts(releases);
    const others =
      ids.length > 0 ? await this.#options.releases.byIds(ids) : [];
    const byId = new Map(others.map(other => [other.id, other]));
    return new Map(
      found.map(({ release, facts, waiting }) => [
        release.id,
        untoldReadiness(
          release,
          facts,
          waiting,
          idsBeside(release, facts).flatMap(id => byId.get(id) ?? []),
        ),
      ]),
    );
  }

  async #facts(releases: readonly Release[]) {
    const pending = releases.filter(({ state }) => isPending(state));
    const stored = await this.#options.rows.ofMany(pending.map(({ id }) => id));
    const now = this.#now();
    const found = pending.map(release => {
      const { waiting, ...rest } = stored.get(release.id)!;
      return {
        release,
        waiting,
        facts: factsOfStored(release, rest, now, { isBrief: true }),
      };
    });
    const ids = new Set(
      found.flatMap(({ release, facts }) => idsBeside(release, facts)),
    );
    return { found, ids: [...ids] };
  }
}
