import {
  briefReadiness,
  formatInstant,
  ReadinessBrief,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { Caller } from '../../platform';
import { isPending } from '../../releases';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { ReadinessRows } from '../verdicts/ReadinessRows';
import { RequiredReleasesStore } from '../verdicts/RequiredReleasesStore';
import { OwnVerdict } from '../evaluate/evaluate';
import { hasStarted } from '../stages/stages';
import { readableReleases } from './ReadableReleases';
import { factsOfStored, isOutdated } from './storedFacts';
import {
  idsBeside,
  JudgedFacts,
  tellReadiness,
  ToldReadiness,
} from './tellReadiness';
import { UntoldReadiness, untoldReadiness } from './untoldReadiness';

/** How often a release that others keep changing is judged anew. */
const ATTEMPTS = 4;

/** How many releases that must come first are judged in a request. */
const JUDGED_AT_MOST = 200;

/** @internal */
export interface ReadinessReaderOptions {
  evaluator: ReadinessEvaluator;
  required: RequiredReleasesStore;
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
  rows: ReadinessRows;
  reading: Pick<ReleaseReading, 'withReadable'>;
  now?: () => Date;
}

/**
 * The readiness of one release as far as its reader may know, whoever that is.
 *
 * @internal
 */
export class ReadinessReader {
  readonly #options: ReadinessReaderOptions;
  readonly #now: () => Date;

  constructor(options: ReadinessReaderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * The readiness as it is stored; only where something that the release
   * itself hangs on has changed is it judged first, it alone.
   */
  async stored(
    credentials: Caller,
    release: Release,
    { isBrief = false } = {},
  ): Promise<ToldReadiness> {
    const now = this.#now();
    if (!isPending(release.state)) {
      return this.#out(credentials, release, formatInstant(now));
    }
    for (let tried = 0; tried < ATTEMPTS; tried++) {
      const { mine, earlier, rows, waiting } = await this.#options.rows.of(
        release.id,
      );
      if (mine && !isOutdated(mine, now)) {
        return this.#tell(
          credentials,
          release,
          waiting,
          factsOfStored(release, { mine, earlier, rows }, now, { isBrief }),
        );
      }
      if (mine) {
        await this.#options.evaluator.update([mine], now);
      }
    }
    return this.at(credentials, release, formatInstant(now));
  }

  /** As {@link stored}, in numbers, with what asks for action first. */
  async brief(credentials: Caller, release: Release): Promise<ReadinessBrief> {
    const { readiness } = await this.stored(credentials, release, {
      isBrief: true,
    });
    return briefReadiness(readiness);
  }

  /**
   * The readiness at an instant, judged with all that must come first by what
   * is known now. Nothing is kept.
   *
   * @param release - as it is, or as it might be
   */
  async at(
    credentials: Caller,
    release: Release,
    at: string,
  ): Promise<ToldReadiness> {
    if (!isPending(release.state)) {
      return this.#out(credentials, release, at);
    }
    const { facts, waiting } = await this.#judged(release, at);
    return this.#tell(credentials, release, waiting, facts);
  }

  /** As {@link at} of a release on its way, to be kept, for whoever will read it. */
  async frozenAt(release: Release, at: string): Promise<UntoldReadiness> {
    const { facts, waiting } = await this.#judged(release, at);
    const others = await this.#options.releases.byIds(
      idsBeside(release, facts),
    );
    return untoldReadiness(release, facts, waiting, others);
  }

  async #judged(release: Release, at: string) {
    const { required, releases, evaluator } = this.#options;
    const { verdicts, links, snapshotId } = await evaluator.evaluate(
      [release],
      at,
      { exact: true },
    );
    const earlier = await required.beforeGiven(
      release.id,
      links.get(release.id) ?? [],
    );
    const judged = earlier
      .slice(0, JUDGED_AT_MOST)
      .map(({ releaseId }) => releaseId);
    const others = (
      judged.length > 0 ? await releases.byIds(judged) : []
    ).filter(({ state }) => isPending(state));
    const found = await evaluator.evaluate(others, at, {
      exact: true,
    });
    const all = new Map([...found.verdicts, ...verdicts]);
    const waiting = await required.waiting([
      release.id,
      ...earlier.map(({ releaseId }) => releaseId),
    ]);
    const facts: JudgedFacts = {
      at,
      validUntil: verdicts.get(release.id)?.validUntil,
      snapshotId,
      earlier,
      gates: new Map([...all].map(([id, { gates }]) => [id, gates])),
    };
    return { facts, waiting };
  }

  async #tell(
    credentials: Caller,
    release: Release,
    waiting: ReadonlyMap<string, number>,
    judged: JudgedFacts,
  ): Promise<ToldReadiness> {
    const known = await readableReleases(
      this.#options.reading,
      credentials,
      release,
      idsBeside(release, judged),
    );
    return tellReadiness(release, judged, waiting, known);
  }

  /**
   * Of a release that is out, what keeps it from being completed, judged on
   * the spot: nothing waits for that, so that nothing of it is stored.
   */
  async #out(
    credentials: Caller,
    release: Release,
    at: string,
  ): Promise<ToldReadiness> {
    const { verdicts, snapshotId } = hasStarted(release)
      ? await this.#options.evaluator.evaluate([release], at)
      : { verdicts: new Map<string, OwnVerdict>(), snapshotId: undefined };
    return this.#tell(credentials, release, new Map(), {
      at,
      validUntil: verdicts.get(release.id)?.validUntil,
      snapshotId,
      earlier: [],
      gates: new Map([...verdicts].map(([id, { gates }]) => [id, gates])),
    });
  }
}
