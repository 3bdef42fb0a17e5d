import {
  briefReadiness,
  formatInstant,
  isReady,
  Readiness,
  ReadinessBrief,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { Caller } from '../../platform';
import { isPending } from '../../releases';
import { JudgedGate } from '../gates/JudgedGate';
import { StoredVerdict } from '../verdicts/verdictRow';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { ReadinessRows } from '../verdicts/ReadinessRows';
import { RequiredReleasesStore } from '../verdicts/RequiredReleasesStore';
import { assessReadiness } from '../evaluate/assessReadiness';
import { mentionedIn } from '../evaluate/mentions';
import { OwnVerdict } from '../evaluate/evaluate';
import { ReadinessFacts } from '../evaluate/ReadinessFacts';
import { hasStarted } from '../stages/stages';
import { namedGates } from './namedGates';
import { readableReleases } from './ReadableReleases';
import { redactReadiness } from './redactReadiness';

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

/** The readiness of a release, and what its own gates were judged to. @internal */
export interface ToldReadiness {
  readiness: Readiness;
  judged: readonly JudgedGate[];
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
        return this.#tell(credentials, release, waiting, {
          at: mine.judgedAt ?? formatInstant(now),
          validUntil: mine.validUntil,
          updating: rows.some(row => isOutdated(row, now)),
          snapshotId: mine.snapshotId,
          earlier,
          gates: new Map(
            rows.flatMap(row =>
              row.gates && !isEndedPass(row, now)
                ? [
                    [
                      row.releaseId,
                      row.releaseId === release.id && !isBrief
                        ? row.gates
                        : row.gates.map(withoutEvidence),
                    ] as const,
                  ]
                : [],
            ),
          ),
        });
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
    const { required, releases, evaluator } = this.#options;
    if (!isPending(release.state)) {
      return this.#out(credentials, release, at);
    }
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
    return this.#tell(credentials, release, waiting, {
      at,
      validUntil: verdicts.get(release.id)?.validUntil,
      snapshotId,
      earlier,
      gates: new Map([...all].map(([id, { gates }]) => [id, gates])),
    });
  }

  /** Puts the names in that the caller may read, and leaves out the others. */
  async #tell(
    credentials: Caller,
    release: Release,
    waiting: ReadonlyMap<string, number>,
    judged: Omit<ReadinessFacts, 'release' | 'releases' | 'holdsUp'>,
  ): Promise<ToldReadiness> {
    const known = await readableReleases(
      this.#options.reading,
      credentials,
      release,
      [
        ...judged.earlier.map(({ releaseId }) => releaseId),
        ...mentionedIn(JSON.stringify([...judged.gates])),
      ],
    );
    const readiness = redactReadiness(
      assessReadiness({
        ...judged,
        release,
        releases: known.releases,
        gates: namedGates(judged.gates, known.nameOf),
        holdsUp: id =>
          Math.max((waiting.get(id) ?? 0) + (id === release.id ? 1 : 0), 1),
      }),
      known.mayRead,
    );
    return { readiness, judged: judged.gates.get(release.id) ?? [] };
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

/** Only the release that is asked about shows what its gates go by. */
function withoutEvidence(judged: JudgedGate): JudgedGate {
  return { ...judged, result: { ...judged.result, evidence: [] } };
}

/** Whether time may have made the verdict another one. */
function hasEnded({ validUntil }: StoredVerdict, now: Date): boolean {
  return validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
}

function isOutdated(row: StoredVerdict, now: Date): boolean {
  return row.dirty || hasEnded(row, now);
}

function isEndedPass(row: StoredVerdict, now: Date): boolean {
  return (
    row.verdict !== undefined && isReady(row.verdict) && hasEnded(row, now)
  );
}
