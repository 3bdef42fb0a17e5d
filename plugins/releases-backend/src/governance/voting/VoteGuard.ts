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
import { approvalParamsOf } from '../gates/approval';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { VoteKeeper } from './VoteKeeper';
import { MembersOf } from './VotesService';

const STAGE_BEFORE: Partial<Record<ReleaseState, GateResult['stage']>> = {
  approved: 'approval',
  in_progress: 'start',
};

/**
 * Asks anew, when a release is to be approved, who still belongs to those who
 * approved it, and holds the decision to the votes it was made by.
 *
 * @internal
 */
export class VoteGuard implements ApprovalGuard {
  readonly #options: {
    approvals: ApprovalsReader;
    evaluator: ReadinessEvaluator;
    gatesOf: GatesOfReleases;
    keeper: VoteKeeper;
    membersOf: MembersOf;
  };

  constructor(options: {
    approvals: ApprovalsReader;
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
    const { approvals, gatesOf, keeper, membersOf } = this.#options;
    const decided = moves.filter(({ to }) => STAGE_BEFORE[to] !== undefined);
    if (decided.length === 0) {
      return moves.map(() => async () => {});
    }
    const asked = await gatesOf.of(decided.map(({ release }) => release));
    const refs = await Promise.all(
      decided.flatMap(({ release, to }) =>
        asked.get(release.id)!.gates.map(async gate => {
          const params =
            gate.stage === STAGE_BEFORE[to] && approvalParamsOf(gate);
          return params ? approvals.approversOf(release, params) : [];
        }),
      ),
    );
    const confirms: Confirm[] = [];
    for (const { release, to } of moves) {
      confirms.push(
        STAGE_BEFORE[to] === undefined
          ? async () => {}
          : await keeper.sameVotes(release.id),
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
    const isUnapproved = isOther || !isPending(before.state);
    const release: Release = {
      ...after,
      state: isUnapproved ? 'in_readiness' : before.state,
    };
    const gates = await this.#approvals(release, at);
    return gates.flatMap(({ severity, stage, status, sentence }) =>
      severity === 'blocking' &&
      stage === 'approval' &&
      (isOther || !isReady(status))
        ? { field: 'to', code: 'approval_pending', message: sentence }
        : [],
    );
  }

  async #approvals(release: Release, at: string): Promise<GateResult[]> {
    const { evaluator, gatesOf } = this.#options;
    const asked = await gatesOf.of([release]);
    const gates = asked
      .get(release.id)!
      .gates.filter(gate => approvalParamsOf(gate) !== undefined);
    if (gates.length === 0) {
      return [];
    }
    const { verdicts } = await evaluator.evaluate([release], at, { asked });
    return verdicts
      .get(release.id)!
      .gates.flatMap(({ result }) => (result.approval ? result : []));
  }
}
