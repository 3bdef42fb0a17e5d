import {
  ErrorDetail,
  GateResult,
  GateStage,
  isReady,
  Release,
  ReleaseState,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApprovalGuard, isPending, MovedRelease } from '../../releases';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { ChecklistsReader } from '../checklists/ChecklistsReader';
import { approvalParamsOf } from '../gates/approval';
import { GATE_IDS } from '../gates/gateIds';
import { ReadyGate } from '../gates/ReadyGate';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { hasStarted, stagesBefore } from '../stages/stages';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { VoteKeeper } from './VoteKeeper';
import { MembersOf } from './VotesService';

/** Once it is approved, that stands: the start asks only for its own gates. */
function stagesDecided(to: ReleaseState): readonly GateStage[] {
  return stagesBefore(to).filter(
    stage => to !== 'in_progress' || stage !== 'approval',
  );
}

/**
 * Asks anew, when a release is to be approved, who still belongs to those who
 * approved it, and holds the decision to the votes and ticks it was made by.
 *
 * @internal
 */
export class VoteGuard implements ApprovalGuard {
  readonly #options: {
    approvals: ApprovalsReader;
    checklists: Pick<ChecklistsReader, 'sameTicks'>;
    evaluator: ReadinessEvaluator;
    gatesOf: GatesOfReleases;
    keeper: VoteKeeper;
    membersOf: MembersOf;
  };

  constructor(options: {
    approvals: ApprovalsReader;
    checklists: Pick<ChecklistsReader, 'sameTicks'>;
    evaluator: ReadinessEvaluator;
    gatesOf: GatesOfReleases;
    keeper: VoteKeeper;
    membersOf: MembersOf;
  }) {
    this.#options = options;
  }

  async prepare(release: Release, to: ReleaseState) {
    const { approvals, gatesOf, keeper, membersOf } = this.#options;
    const stages = stagesDecided(to);
    if (stages.length === 0) {
      return async () => {};
    }
    const asked = await gatesOf.of([release]);
    const refs = await Promise.all(
      asked.get(release.id)!.gates.map(async gate => {
        const isAsked =
          stages.includes(gate.stage) ||
          (gate.isAskedLate && stages.includes('start'));
        const params = isAsked && approvalParamsOf(gate);
        return params ? approvals.approversOf(release, params) : [];
      }),
    );
    const sameVotes = await keeper.sameVotes(release.id);
    const sameTicks = await this.#options.checklists.sameTicks(release.id);
    await membersOf([...new Set(refs.flat())]);
    return async (tx: Knex.Transaction) => {
      await sameVotes(tx);
      await sameTicks(tx);
    };
  }

  async warnings(release: Release, at: string): Promise<Warning[]> {
    const gates = await this.#approvals(release, at);
    return gates.flatMap(({ code, sentence }) =>
      code === 'approval_unsatisfiable' ? { code, message: sentence } : [],
    );
  }

  async pending(
    { before, after, isOther }: MovedRelease,
    at: string,
  ): Promise<ErrorDetail[]> {
    const isUnapproved =
      isOther || !(isPending(before.state) || hasStarted(before));
    const release: Release = {
      ...after,
      state: isUnapproved ? 'in_readiness' : before.state,
    };
    const gates = await this.#approvals(release, at);
    const pending = gates.flatMap(({ severity, stage, status, sentence }) =>
      severity === 'blocking' &&
      stage === 'approval' &&
      (isOther || !isReady(status))
        ? { field: 'to', code: 'approval_pending', message: sentence }
        : [],
    );
    return after.state === 'completed'
      ? [...pending, ...(await this.#uncompleted({ before, after }, at))]
      : pending;
  }

  /** What nobody may pass over who completes a release. */
  async #uncompleted(
    { before, after }: Pick<MovedRelease, 'before' | 'after'>,
    at: string,
  ): Promise<ErrorDetail[]> {
    const gates = await this.#judged(
      { ...after, state: 'verifying', actual: before.actual },
      at,
      gate =>
        approvalParamsOf(gate) !== undefined ||
        gate.id === GATE_IDS.emergencyReview,
    );
    return gates.flatMap(({ id, approval, severity, status, sentence }) =>
      severity === 'blocking' &&
      !isReady(status) &&
      (approval || id === GATE_IDS.emergencyReview)
        ? {
            field: 'to',
            code: approval ? 'approval_pending' : 'emergency_review_pending',
            message: sentence,
          }
        : [],
    );
  }

  async #approvals(release: Release, at: string): Promise<GateResult[]> {
    const gates = await this.#judged(
      release,
      at,
      gate => approvalParamsOf(gate) !== undefined,
    );
    return gates.filter(({ approval }) => approval);
  }

  /** What the gates of a release come to, where any is of interest. */
  async #judged(
    release: Release,
    at: string,
    isOfInterest: (gate: ReadyGate) => boolean,
  ): Promise<GateResult[]> {
    const { evaluator, gatesOf } = this.#options;
    const asked = await gatesOf.of([release]);
    if (!asked.get(release.id)!.gates.some(isOfInterest)) {
      return [];
    }
    const { verdicts } = await evaluator.evaluate([release], at, { asked });
    return verdicts.get(release.id)!.gates.map(({ result }) => result);
  }
}
