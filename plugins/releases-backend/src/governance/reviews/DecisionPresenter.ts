import {
  ReviewDecision,
  ReviewDecisionRecord,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import {
  ChecklistTicksStore,
  StoredTick,
} from '../checklists/ChecklistTicksStore';
import { StoredDecision } from '../decisions/DecisionsStore';
import { CONDITIONS_GATE } from '../decisions/reviewGates';
import {
  idsUntold,
  toldNow,
  UntoldReadiness,
} from '../readiness/untoldReadiness';
import { presentRisk } from '../risks/presentRisk';
import { StoredRisk } from '../risks/RisksStore';

/** What is kept with a decision, for whoever will read it. @internal */
export interface FrozenFacts extends UntoldReadiness {
  waivers: readonly Waiver[];
  risks: readonly StoredRisk[];
}

/**
 * Decisions as the API answers them: with what became of their conditions, and
 * with as much of what they were taken on as a reader may know.
 *
 * @internal
 */
export class DecisionPresenter {
  readonly #ticks: Pick<ChecklistTicksStore, 'latest'>;
  readonly #reader: Pick<ReleasesReader, 'readableIds'>;

  constructor(options: {
    ticks: Pick<ChecklistTicksStore, 'latest'>;
    reader: Pick<ReleasesReader, 'readableIds'>;
  }) {
    this.#ticks = options.ticks;
    this.#reader = options.reader;
  }

  /** With one statement for all, where any has conditions. */
  async present(
    decisions: readonly StoredDecision[],
  ): Promise<ReviewDecision[]> {
    const asking = new Set(
      decisions.flatMap(({ releaseId, conditions }) =>
        conditions.length > 0 ? releaseId : [],
      ),
    );
    const ticks = asking.size > 0 ? await this.#ticks.latest([...asking]) : [];
    return decisions.map(decision => toAnswer(decision, ticks));
  }

  /** One with what it was taken on. */
  async record(
    credentials: Caller,
    decision: StoredDecision,
    { waivers, risks, ...untold }: FrozenFacts,
  ): Promise<ReviewDecisionRecord> {
    const [[answer], readable] = await Promise.all([
      this.present([decision]),
      this.#reader.readableIds(credentials, idsUntold([untold])),
    ]);
    const { releaseId: _, ...readiness } = toldNow(untold, id =>
      readable.has(id),
    );
    const { at, revision, verdict, code, sentence, message } = readiness;
    const { own, inherited, snapshot } = readiness;
    return {
      ...answer,
      readiness: {
        ...{ at, revision, verdict, code, sentence },
        ...(message ? { message } : {}),
        ...{ own, inherited, snapshot },
        waivers: [...waivers],
        risks: risks.map(presentRisk),
      },
    };
  }
}

function toAnswer(
  { revision: _, conditions, ...decision }: StoredDecision,
  ticks: readonly StoredTick[],
): ReviewDecision {
  return {
    ...decision,
    conditions: conditions.map(condition => {
      const tick = ticks.find(
        ({ releaseId, gateId, itemId, done }) =>
          done &&
          releaseId === decision.releaseId &&
          gateId === CONDITIONS_GATE &&
          itemId === condition.id,
      );
      return tick
        ? { ...condition, doneAt: tick.at, doneBy: tick.by }
        : condition;
    }),
  };
}
