import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  formatInstant,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { eachInSteps, inTurns, Outbox } from '../../platform';
import { isPending } from '../../releases';
import { asksOf } from '../asking/asksOf';
import { DecisionKeeper, Withdrawal } from '../decisions/DecisionKeeper';
import { evaluate, GateFailed, OwnVerdict } from '../evaluate/evaluate';
import { OwnFactsReader } from '../evaluate/OwnFactsReader';
import { approvesItself } from '../policies/approvesItself';
import { AskedOfRelease } from '../policies/gatesAsked';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { PreparedPolicy } from '../policies/preparePolicy';
import { standingOf } from './GateStanding';
import { nextLine } from './lineContent';
import { KnownVerdict, OwnVerdictsStore } from './OwnVerdictsStore';
import { MadeVerdict, StoredVerdict } from './verdictRow';
import { RequiredReleasesStore } from './RequiredReleasesStore';
import { VerdictChangesStore } from './VerdictChangesStore';
import { VerdictNews } from './VerdictNews';

/** @internal */
export interface ReadinessEvaluatorOptions {
  db: Knex;
  gatesOf: GatesOfReleases;
  facts: OwnFactsReader;
  own: OwnVerdictsStore;
  required: RequiredReleasesStore;
  changes: VerdictChangesStore;
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
  outbox: Outbox;
  /** Reopens decisions that verdicts withdraw, with these. */
  decisions: Pick<DecisionKeeper, 'lock' | 'withdraw'>;
  /** What tells people of what verdicts come to, in their transaction. */
  news: VerdictNews;
  logger: LoggerService;
  /** Told whom releases ask, so that who belongs to them is known soon. */
  membersAsked(refs: readonly string[]): Promise<void>;
  /** Called where policies may approve a release by now; must not fail. */
  onMoving?: () => void;
}

/**
 * Judges releases by the facts that are stored, and keeps what they come to.
 *
 * @internal
 */
export class ReadinessEvaluator {
  readonly #options: ReadinessEvaluatorOptions;

  constructor(options: ReadinessEvaluatorOptions) {
    this.#options = options;
  }

  /** Tells verdicts by other gates than the present ones apart. */
  get fingerprint(): string {
    return this.#options.gatesOf.fingerprint;
  }

  /** @throws where a gate cannot be judged at all */
  assertGates(): void {
    this.#options.gatesOf.assertGates();
  }

  /** What would be asked of releases, were the policies others than they are. */
  asked(
    releases: readonly Release[],
    policies: readonly PreparedPolicy[],
  ): Promise<Map<string, AskedOfRelease>> {
    return this.#options.gatesOf.of(releases, policies);
  }

  /**
   * What releases come to by themselves, and what they directly require.
   * Nothing is kept.
   *
   * @param releases - that are on their way, as they are or might be
   * @param options - `asked`: by what to judge them in place of the policies
   *   that there are
   */
  async evaluate(
    releases: readonly Release[],
    now: string,
    options: {
      exact?: boolean;
      asked?: ReadonlyMap<string, AskedOfRelease>;
    } = {},
  ) {
    const gates = options.asked ?? this.#options.gatesOf.of(releases);
    const [{ facts, snapshotId, links }, asked] = await Promise.all([
      this.#options.facts.factsFor(releases, now, { ...options, asked: gates }),
      gates,
    ]);
    return {
      asked,
      snapshotId,
      links,
      verdicts: new Map(
        await inTurns(
          eachInSteps([...facts], ([id, own]): [string, OwnVerdict] => [
            id,
            evaluate(asked.get(id)!.gates, own, now, this.#failed),
          ]),
        ),
      ),
    };
  }

  /**
   * Judges the releases of some rows and writes what they come to, in so far
   * as nothing was marked and nobody else judged them meanwhile.
   */
  async update(
    rows: readonly Pick<StoredVerdict, 'releaseId' | 'version'>[],
    now: Date,
  ): Promise<void> {
    const { db, own, required, changes, releases, outbox } = this.#options;
    const { decisions, news } = this.#options;
    if (rows.length === 0) {
      return;
    }
    const ids = rows.map(({ releaseId }) => releaseId);
    const known = await own.knownOf(ids);
    const at = formatInstant(now);
    const found = await releases.byIds(ids);
    const isThere = new Set(found.map(({ id }) => id));
    const judged = found.filter(
      ({ state, archivedAt }) => isPending(state) && archivedAt === undefined,
    );
    await this.#options.gatesOf.keepApproved(judged);
    const { asked, verdicts, links, snapshotId } = await this.evaluate(
      judged,
      at,
    );
    const versions = new Map(rows.map(row => [row.releaseId, row.version]));
    const made = judged.map((release): MadeVerdict => {
      const { id, revision, state } = release;
      const verdict = verdicts.get(id)!;
      return {
        ...verdict,
        releaseId: id,
        version: versions.get(id)!,
        at,
        revision,
        snapshotId,
        moves:
          state === 'in_readiness' &&
          isReady(verdict.verdict) &&
          approvesItself(asked.get(id)!.policies),
        asks: asksOf(release, verdict.gates, at),
      };
    });
    await this.#options.membersAsked([
      ...new Set(
        made.flatMap(({ asks }) => asks.flatMap(({ ref }) => ref ?? [])),
      ),
    ]);
    const byId = new Map(judged.map(release => [release.id, release]));
    const withdrawals = (of: readonly MadeVerdict[]): Withdrawal[] =>
      of.flatMap(({ releaseId, withdrawn }) =>
        withdrawn ? { release: byId.get(releaseId)!, ...withdrawn } : [],
      );
    const isTold = await db.transaction(async tx => {
      await decisions.lock(tx, withdrawals(made));
      await own.end(
        tx,
        ids.filter(id => !isThere.has(id)),
      );
      const { written, newAsks } = await own.write(tx, made, this.fingerprint);
      const reordered = await required.replaceLinks(
        tx,
        new Map(
          written.map(({ releaseId }) => [
            releaseId,
            links.get(releaseId) ?? [],
          ]),
        ),
        new Date(at),
      );
      await changes.append(
        tx,
        written.flatMap(one => lineAfter(known.get(one.releaseId), one)),
      );
      await news.verdictsWritten(tx, {
        turned: written.filter(({ releaseId, verdict }) => {
          const before = known.get(releaseId)?.verdict;
          return before === undefined || isReady(before) !== isReady(verdict);
        }),
        isFirst: ({ releaseId }) => known.get(releaseId)?.verdict === undefined,
        reordered,
        newAsks: newAsks ?? [],
      });
      const isNews =
        newAsks !== undefined ||
        written.some(
          ({ releaseId, gates }) => !known.get(releaseId)?.hasGates(gates),
        );
      const reopened = withdrawals(written);
      await decisions.withdraw(tx, at, reopened);
      if (isNews) {
        await outbox.add(tx, [{ subject: 'verdicts', kind: 'verdicts' }]);
      }
      return isNews || reopened.length > 0;
    });
    if (isTold) {
      outbox.wake();
    }
    if (made.some(({ moves }) => moves)) {
      this.#options.onMoving?.();
    }
  }

  #failed: GateFailed = (gate, error) =>
    this.#options.logger.warn(
      `The gate "${gate.id}" failed to judge`,
      toError(error),
    );
}

/** The line that a verdict adds to the history of its release, if any. */
function lineAfter(known: KnownVerdict | undefined, made: MadeVerdict) {
  const { releaseId, at, revision, verdict, gates } = made;
  if (known?.isRecorded && known.hasGates(gates)) {
    return [];
  }
  const content = nextLine(known?.recorded(), {
    verdict,
    gates: gates.map(standingOf),
  });
  return content ? [{ releaseId, at, revision, verdict, content }] : [];
}
