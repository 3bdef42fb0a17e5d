import {
  ApprovalReason,
  GateResult,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { belongs, Members } from '../approvals/MembersStore';
import { JudgedGate } from '../gates/JudgedGate';
import { whyNoVote } from './voteRefusals';

/**
 * Says of each gate that asks for an approval whether a person may vote on it.
 *
 * @param person - in lower case; absent: a service asks
 * @param members - what is stored of who belongs to those who are asked
 * @internal
 */
export function withVoters(
  results: readonly GateResult[],
  judged: readonly JudgedGate[],
  about: {
    release: Release;
    person?: string;
    members: ReadonlyMap<string, Members>;
  },
): GateResult[] {
  const votingOf = new Map(
    judged.map(({ result, voting }) => [result.id, voting]),
  );
  return results.map(result => {
    const { approval } = result;
    const voting = votingOf.get(result.id);
    if (!approval || !voting) {
      return result;
    }
    const whyNot = reason(approval, voting, about);
    return {
      ...result,
      approval: {
        ...approval,
        votes: approval.votes.map(vote =>
          vote.by === about.person ? { ...vote, isOwn: true } : vote,
        ),
        mayVote: whyNot === undefined,
        ...(whyNot ? { whyNot } : {}),
      },
    };
  });
}

function reason(
  { votes }: NonNullable<GateResult['approval']>,
  {
    refs,
    excluded,
    waiting,
    isDecided,
    isTooEarly,
  }: NonNullable<JudgedGate['voting']>,
  {
    release,
    person,
    members,
  }: {
    release: Release;
    person?: string;
    members: ReadonlyMap<string, Members>;
  },
): ApprovalReason | undefined {
  if (person === undefined) {
    return whyNoVote('not_a_person', release);
  }
  if (isDecided || release.archivedAt !== undefined) {
    return whyNoVote('decided', release);
  }
  if (isTooEarly) {
    return whyNoVote('not_started', release);
  }
  if (votes.some(({ by }) => by === person)) {
    return whyNoVote('already_voted', release);
  }
  if (excluded.includes(person)) {
    return whyNoVote('self_approval', release);
  }
  if (!refs.some(ref => belongs(members.get(ref), person))) {
    return whyNoVote(
      refs.every(ref => members.has(ref)) ? 'not_eligible' : 'members_not_read',
      release,
    );
  }
  return waiting.length > 0
    ? whyNoVote('gate_not_open', release, waiting)
    : undefined;
}
