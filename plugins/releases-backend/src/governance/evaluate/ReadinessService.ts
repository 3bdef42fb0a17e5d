import { LoggerService } from '@backstage/backend-plugin-api';
import {
  isReady,
  Readiness,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  DependenciesService,
  ReleaseFacts,
  ReleaseOrder,
  ReleaseReading,
  RequirementWalk,
} from '../../dependencies';
import { Caller } from '../../platform';
import { DecisionService } from '../../schedule';
import { CheckRunner } from '../checks/CheckRunner';
import { assessReadiness } from './assessReadiness';
import { HIDDEN_NAME, redactReadiness } from './redactReadiness';
import { judgeGates } from './judgeGates';
import { decideStarts } from './decideStarts';
import { isPending } from '../../releases';
import { ReadinessChecks } from '../checks/ReadinessChecks';

/** @internal */
export interface ReadinessServiceOptions {
  facts: ReleaseFacts;
  reading: Pick<ReleaseReading, 'readableIds'>;
  dependencies: Pick<DependenciesService, 'lookup' | 'snapshot'>;
  decisions: Pick<DecisionService, 'decideReleases'>;
  checks: ReadinessChecks;
  logger: LoggerService;
  /** How long a check may take. */
  checkTimeoutMs?: number;
}

type MayRead = (releaseId: string) => boolean;

/**
 * Judges whether releases are ready. It asks the database and the checks of
 * other modules, so it is to be called outside of transactions.
 *
 * @internal
 */
export class ReadinessService {
  readonly #options: ReadinessServiceOptions;
  readonly #runner: CheckRunner;

  constructor(options: ReadinessServiceOptions) {
    this.#options = options;
    this.#runner = new CheckRunner({
      logger: options.logger,
      timeoutMs: options.checkTimeoutMs,
    });
  }

  /** Judges one release, as {@link ReadinessService.assess} does many. */
  async evaluate(
    release: Release,
    at: string,
    credentials?: Caller,
  ): Promise<Readiness> {
    const [readiness] = await this.#assess([release], at, credentials);
    return readiness;
  }

  /**
   * Judges many releases at once. With credentials, the answers tell nothing of
   * other releases that the caller may not read; without, they tell all, and
   * are not to be shown as they are.
   *
   * @returns the readiness of each release, by the id of the release
   */
  async assess(
    releases: readonly Release[],
    at: string,
    credentials?: Caller,
  ): Promise<Map<string, Readiness>> {
    const judged = await this.#assess(releases, at, credentials);
    return new Map(judged.map(item => [item.releaseId, item]));
  }

  async #assess(
    releases: readonly Release[],
    at: string,
    credentials?: Caller,
  ): Promise<Readiness[]> {
    const { facts, checks, decisions } = this.#options;
    const walk = new RequirementWalk(facts);
    const onTheWay = await walk.up(
      releases.filter(({ state }) => isPending(state)),
    );
    const mayRead = await this.#mayRead(releases, walk, credentials);
    const [catalog, starts] = await Promise.all([
      this.#catalog(onTheWay),
      decideStarts(decisions, onTheWay, at),
    ]);
    const gates = await judgeGates(onTheWay, {
      at,
      runner: this.#runner,
      checks: checks.all(),
      knownRefs: catalog?.knownRefs,
      starts,
      requirementsOf: release =>
        (walk.resolved.get(release.id) ?? []).map(
          ({ provider, unversioned, ...rest }) => ({
            ...rest,
            provider: provider && named(provider, mayRead),
            unversioned: unversioned && named(unversioned, mayRead),
          }),
        ),
    });
    await walk.down(
      [...gates].flatMap(([id, judged]) =>
        judged.every(({ result }) => isReady(result.status)) ? [] : id,
      ),
    );
    const order = new ReleaseOrder(walk.requiredBefore);
    return releases.map(release =>
      redactReadiness(
        assessReadiness({
          at,
          release,
          releases: walk.releases,
          gates,
          order,
          snapshotId: catalog?.snapshotId,
        }),
        mayRead,
      ),
    );
  }

  async #mayRead(
    releases: readonly Release[],
    walk: RequirementWalk,
    credentials: Caller | undefined,
  ): Promise<MayRead> {
    if (!credentials) {
      return () => true;
    }
    const readable = new Set(releases.map(({ id }) => id));
    const others = [...walk.releases.keys()].filter(id => !readable.has(id));
    if (others.length > 0) {
      const ids = await this.#options.reading.readableIds(credentials, others);
      ids.forEach(id => readable.add(id));
    }
    return id => readable.has(id);
  }

  async #catalog(releases: readonly Release[]) {
    const { dependencies } = this.#options;
    const snapshot = await dependencies.snapshot();
    if (!snapshot) {
      return undefined;
    }
    const refs = releases.flatMap(({ ownerRef, components }) => [
      ...(ownerRef === undefined ? [] : [ownerRef]),
      ...components.map(({ entityRef }) => entityRef),
    ]);
    const entities = await dependencies.lookup([...new Set(refs)]);
    return { snapshotId: snapshot.id, knownRefs: new Set(entities.keys()) };
  }
}

function named(release: Release, mayRead: MayRead): Release {
  return mayRead(release.id) ? release : { ...release, name: HIDDEN_NAME };
}
