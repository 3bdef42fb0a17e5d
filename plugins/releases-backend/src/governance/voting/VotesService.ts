import {
  formatInstant,
  isVoteLive,
  NewVote,
  Release,
  releaseApprovalVotePermission,
  Vote,
  VoteBatch,
  VoteBatchResult,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertPerson,
  decideAgain,
  personRef,
  WriteContext,
} from '../../platform';
import { isPending, ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { ApprovalParams } from '../approvals/approvalParams';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { contentHash } from '../approvals/contentHash';
import { belongs, Members } from '../approvals/MembersStore';
import { StoredVote, VotesStore } from '../approvals/VotesStore';
import { AttachedWriter } from '../attached/AttachedWriter';
import { approvalParamsOf } from '../gates/approval';
import { isApproved } from '../gates/isApproved';
import { isStepTaken } from '../gates/isStepTaken';
import { ReadyGate } from '../gates/ReadyGate';
import { findGate } from '../policies/findGate';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { hasStarted, isAskedAfterStart } from '../stages/stages';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { voteRefused } from './voteRefusals';

/** Asks the catalog who belongs to groups and users. @internal */
export type MembersOf = (
  refs: readonly string[],
) => Promise<ReadonlyMap<string, Members>>;

/** @internal */
export interface VotesServiceOptions {
  approvals: ApprovalsReader;
  authorizer: ReleaseAuthorizer;
  evaluator: ReadinessEvaluator;
  gatesOf: GatesOfReleases;
  membersOf: MembersOf;
  reader: ReleasesReader;
  votes: VotesStore;
  writer: AttachedWriter;
  /** Has a verdict made anew, in the transaction of a vote. */
  written(tx: Knex.Transaction, releaseId: string): Promise<void>;
  now?: () => Date;
}

/**
 * Takes votes, each on the content that its author has read. Votes are records
 * of their own: the release is locked and held to that content, and keeps its
 * revision.
 *
 * @internal
 */
export class VotesService {
  readonly #options: VotesServiceOptions;
  readonly #now: () => Date;

  constructor(options: VotesServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async cast(
    context: WriteContext,
    releaseId: string,
    vote: NewVote,
    membersOf: MembersOf = this.#options.membersOf,
  ): Promise<Vote> {
    return decideAgain(() => this.#cast(context, releaseId, vote, membersOf));
  }

  /** Takes several votes, each by itself, and asks the catalog once. */
  async castAll(
    context: WriteContext,
    { items }: VoteBatch,
  ): Promise<VoteBatchResult> {
    personOf(context);
    const asked = new Map<string, ReturnType<MembersOf>>();
    const membersOf: MembersOf = refs => {
      const key = [...refs].sort().join();
      const answer = asked.get(key) ?? this.#options.membersOf(refs);
      asked.set(key, answer);
      return answer;
    };
    const results: VoteBatchResult['items'] = [];
    for (const [index, { releaseId, revision, ...vote }] of items.entries()) {
      try {
        const made = await this.cast(
          { ...context, ifMatch: [revision] },
          releaseId,
          vote,
          membersOf,
        );
        results.push({ index, status: 'voted', vote: made });
      } catch (error) {
        if (!(error instanceof ApiError)) {
          throw error;
        }
        const { statusCode, details, message } = error;
        const code = details?.[0]?.code ?? error.name;
        results.push({
          index,
          status: 'refused',
          error: { statusCode, code, message },
        });
      }
    }
    const voted = results.filter(({ status }) => status === 'voted').length;
    return { items: results, voted, refused: results.length - voted };
  }

  async withdraw(
    context: WriteContext,
    releaseId: string,
    voteId: string,
  ): Promise<Vote> {
    return decideAgain(() => this.#withdraw(context, releaseId, voteId));
  }

  async #cast(
    context: WriteContext,
    releaseId: string,
    { gateId, decision, comment }: NewVote,
    membersOf: MembersOf,
  ): Promise<Vote> {
    const { authorizer, approvals, votes, writer } = this.#options;
    const person = personOf(context);
    const release = await this.#release(context, releaseId);
    await authorizer.assertPermitted(
      releaseApprovalVotePermission,
      context.credentials,
      [release],
      `vote on ${release.name}`,
    );
    const { gate, params } = await this.#gate(release, gateId);
    await writer.assertRevision(context, release);
    const live = await votes.live([release.id]);
    if (live.some(vote => vote.gateId === gateId && vote.by === person)) {
      throw voteRefused('already_voted', release);
    }
    if (
      params.excludeAuthors &&
      (await approvals.authorsOf(release)).has(person)
    ) {
      throw voteRefused('self_approval', release);
    }
    const refs = await approvals.approversOf(release, params);
    const members = await membersOf(refs);
    const groups = refs.filter(ref => belongs(members.get(ref), person));
    if (groups.length === 0) {
      throw voteRefused('not_eligible', release);
    }
    const at = formatInstant(this.#now());
    await this.#assertOpen(release, gate, params, at);
    const vote: StoredVote = {
      id: newId(),
      releaseId: release.id,
      gateId,
      decision,
      by: person,
      groups,
      contentHash: contentHash(release),
      ...(comment === undefined ? {} : { comment }),
      at,
      revision: 1,
    };
    return this.#write(context, release, at, {
      after: vote,
      action: 'voted',
      reason: comment,
    });
  }

  async #withdraw(
    context: WriteContext,
    releaseId: string,
    voteId: string,
  ): Promise<Vote> {
    const person = personOf(context);
    const release = await this.#release(context, releaseId);
    const all = await this.#options.votes.of([release.id]);
    const before = all.find(({ id }) => id === voteId);
    if (!before) {
      throw ApiError.notFound(
        `There is no vote ${voteId} on ${release.name}. Its readiness names the votes that there are.`,
      );
    }
    if (before.by !== person) {
      const message =
        'This is the vote of somebody else. Only they withdraw it.';
      throw ApiError.notAllowed(message, [
        { field: 'voteId', code: 'not_your_vote', message },
      ]);
    }
    if (!isVoteLive(before)) {
      const message = `This vote was ${
        before.withdrawnAt ? 'withdrawn' : 'made void'
      } already.`;
      throw ApiError.conflict(message, {
        details: [{ field: 'voteId', code: 'not_live', message }],
        current: release,
      });
    }
    await this.#assertUndecided(release, before.gateId);
    const at = formatInstant(this.#now());
    return this.#write(context, release, at, {
      before,
      after: { ...before, withdrawnAt: at, revision: before.revision + 1 },
      action: 'vote_withdrawn',
    });
  }

  async #write(
    context: WriteContext,
    release: Release,
    at: string,
    change: {
      before?: StoredVote;
      after: StoredVote;
      action: 'voted' | 'vote_withdrawn';
      reason?: string;
    },
  ): Promise<Vote> {
    const { votes, writer, written } = this.#options;
    const { revision: _, ...answer } = change.after;
    return writer.commit(context, release, at, async entry => {
      await entry.write(votes, [change]);
      await written(entry.tx, release.id);
      return answer;
    });
  }

  #release({ credentials }: WriteContext, id: string): Promise<Release> {
    return this.#options.reader.get(credentials, id, { archived: true });
  }

  async #gate(release: Release, gateId: string) {
    assertOnItsWay(release);
    const found = await findGate(this.#options.gatesOf, release, gateId, {
      paramsOf: approvalParamsOf,
      noun: 'approval',
      none: 'Nobody is asked to approve it.',
    });
    assertOpenStage(release, found.gate);
    return found;
  }

  async #assertUndecided(release: Release, gateId: string): Promise<void> {
    assertOnItsWay(release);
    const asked = await this.#options.gatesOf.of([release]);
    const gate = asked.get(release.id)!.gates.find(({ id }) => id === gateId);
    if (gate) {
      assertOpenStage(release, gate);
    } else if (isApproved(release) || hasStarted(release)) {
      throw voteRefused('decided', release);
    }
  }

  async #assertOpen(
    release: Release,
    gate: ReadyGate,
    { after }: ApprovalParams,
    at: string,
  ): Promise<void> {
    if (after.length === 0) {
      return;
    }
    const { verdicts } = await this.#options.evaluator.evaluate([release], at);
    const judged = verdicts
      .get(release.id)!
      .gates.find(({ result }) => result.id === gate.id);
    const waiting = judged?.voting?.waiting ?? [];
    if (waiting.length > 0) {
      throw voteRefused('gate_not_open', release, waiting);
    }
  }
}

/** Who votes, in lower case. */
function personOf({
  actor,
  credentials,
}: Pick<WriteContext, 'actor' | 'credentials'>): string {
  assertPerson(credentials, 'vote');
  return personRef(actor);
}

function assertOnItsWay(release: Release): void {
  if (
    release.archivedAt !== undefined ||
    !(isPending(release.state) || hasStarted(release))
  ) {
    throw voteRefused('decided', release);
  }
}

/** Once the step is taken that a gate is asked before, nothing changes it. */
function assertOpenStage(release: Release, gate: ReadyGate): void {
  if (isStepTaken(release, gate)) {
    throw voteRefused('decided', release);
  }
  if (isAskedAfterStart(gate.stage) && !hasStarted(release)) {
    throw voteRefused('not_started', release);
  }
}
