import {
  ErrorDetail,
  GateResult,
  isReady,
  Release,
  ReleaseState,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApprovalGuard,
  Confirm,
  isPending,
  MovedRelease,
} from '../../releases';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { ChecklistsReader } from '../checklists/ChecklistsReader';
import { approvalParamsOf } from '../gates/approval';
import { GATE_IDS } from '../gates/gateIds';
import { ReadyGate } from '../gates/ReadyGate';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { hasStarted, stagesBetween } from '../stages/stages';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { VoteKeeper } from './VoteKeeper';
import { MembersOf } from './VotesService';

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
    const [confirm] = await this.prepareAll([{ release, to }]);
    return confirm;
  }

  async prepareAll(
    moves: readonly { release: Release; to: ReleaseState }[],
  ): Promise<Confirm[]> {
    const { approvals, gatesOf, membersOf } = this.#options;
    const decided = moves.flatMap(({ release, to }) => {
      const stages = stagesBetween(release.state, to);
      return stages.length > 0 ? { release, stages } : [];
    });
    if (decided.length === 0) {
      return moves.map(() => async () => {});
    }
    const asked = await gatesOf.of(decided.map(({ release }) => release));
    const refs = await Promise.all(
      decided.flatMap(({ release, stages }) =>
        asked.get(release.id)!.gates.map(async gate => {
          const isAsked =
            stages.includes(gate.stage) ||
            (gate.isAskedLate && stages.includes('start'));
          const params = isAsked && approvalParamsOf(gate);
          return params ? approvals.approversOf(release, params) : [];
        }),
      ),
    );
    const confirms: Confirm[] = [];
    for (const { release, to } of moves) {
      confirms.push(
        stagesBetween(release.state, to).length === 0
          ? async () => {}
          : await this.#sameSaid(release.id),
      );
    }
    await membersOf([...new Set(refs.flat())]);
    return confirms;
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
    const passed = stagesBetween(release.state, after.state);
    const gates = await this.#approvals(release, at);
    const pending = gates.flatMap(({ severity, stage, status, sentence }) =>
      severity === 'blocking' &&
      (stage === 'approval' || (stage === 'start' && passed.includes(stage))) &&
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

  /** What holds a change to the votes and ticks that it was decided by. */
  async #sameSaid(releaseId: string): Promise<Confirm> {
    const { checklists, keeper } = this.#options;
    const sameVotes = await keeper.sameVotes(releaseId);
    const sameTicks = await checklists.sameTicks(releaseId);
    return async tx => {
      await sameVotes(tx);
      await sameTicks(tx);
    };
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
