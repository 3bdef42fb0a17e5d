import {
  ApprovalReason,
  formatInstant,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam } from '../../platform';
import {
  ApprovalParams,
  approvalParamsSchema,
  approversNamed,
  isRelative,
} from '../approvals/approvalParams';
import {
  ApprovalFacts,
  ApprovalOutcome,
  judgeApproval,
  JudgedVote,
  VoteFlaw,
} from '../approvals/judgeApproval';
import { countsSince, hasStarted, isAskedAfterStart } from '../stages/stages';
import {
  BuiltInGateType,
  BuiltInOutcome,
  FactsOfGate,
} from './BuiltInGateType';
import { gateSays } from './gateSays';
import { isStepTaken } from './isStepTaken';
import { ReadyGate } from './ReadyGate';

const NO_FACTS: ApprovalFacts = {
  votes: [],
  authors: new Set(),
  componentOwnerRefs: [],
  members: new Map(),
  contentHash: '',
};

/** Enough of those who are asked have approved. @internal */
export const approval: BuiltInGateType<ApprovalParams> = {
  id: 'approval',
  paramsSchema: approvalParamsSchema,
  waivable: false,
  describe: ({ rules }) =>
    `Approvals: ${rules
      .map(({ from, required }) => `${required} of ${from.join(' or ')}`)
      .join(', ')}.`,
  namesIn: approversNamed,
  waitsFor: ({ after }) => after,
  evaluate(params, facts, now) {
    const { release, gateId, stage, notPassed } = facts;
    const known = sinceStart(facts);
    const isDecided = stage === 'approval' && isStepTaken(release, facts);
    const judged = isDecided
      ? judgeApproval(
          gateId,
          { rules: params.rules, excludeAuthors: false },
          release,
          asTheyVoted(known),
          Date.parse(now),
        )
      : judgeApproval(gateId, params, release, known, Date.parse(now));
    const waiting = isDecided ? [] : notPassed(params.after);
    return {
      ...says(release, judged, { isDecided, waiting }),
      approval: shown(release, judged),
      voting: {
        refs: judged.refs,
        asked: judged.asked,
        excluded: params.excludeAuthors ? [...known.authors] : [],
        waiting,
        isDecided,
        isTooEarly: isAskedAfterStart(stage) && !hasStarted(release),
      },
      ...(judged.validUntil === undefined
        ? {}
        : { validUntil: formatInstant(new Date(judged.validUntil)) }),
    };
  },
};

/** The parameters of a gate that asks for an approval; undefined of others. @internal */
export function approvalParamsOf(
  gate: Pick<ReadyGate, 'judgedBy' | 'params'>,
): ApprovalParams | undefined {
  return gate.judgedBy === approval
    ? (gate.params as ApprovalParams)
    : undefined;
}

/** Of a gate that is asked after the start, without what was said before it. */
function sinceStart({
  release,
  stage,
  approval: known = NO_FACTS,
}: FactsOfGate): ApprovalFacts {
  return {
    ...known,
    votes: known.votes.filter(({ at }) => countsSince(stage, release, at)),
  };
}

/** Who belonged to whom when they voted: once it is decided, that stands. */
function asTheyVoted(facts: ApprovalFacts): ApprovalFacts {
  const members = new Map<string, Set<string>>();
  facts.votes.forEach(({ by, groups }) =>
    groups.forEach(ref =>
      members.set(ref, (members.get(ref) ?? new Set<string>()).add(by)),
    ),
  );
  return { ...facts, members };
}

function says(
  release: Release,
  judged: ApprovalOutcome,
  { isDecided, waiting }: { isDecided: boolean; waiting: readonly string[] },
): BuiltInOutcome {
  const about = { release: releaseParam(release) };
  const people = (decision: 'approve' | 'reject') => ({
    people: listParam(
      judged.votes.flatMap(({ vote, flaw }) =>
        vote.decision === decision && (isDecided || flaw === undefined)
          ? { actor: vote.by }
          : [],
      ),
    ),
  });
  const hasApprovals = judged.votes.some(
    ({ vote }) => vote.decision === 'approve',
  );
  if (isDecided) {
    return {
      status: 'pass',
      ...(hasApprovals
        ? gateSays(release, 'approval_given', {
            ...about,
            ...people('approve'),
          })
        : gateSays(release, 'approval_frozen', about)),
    };
  }
  const asked = judged.open.flatMap(({ from }) => from);
  const [ownerRef] = judged.open.flatMap(({ refs }) => refs);
  const approvers = listParam([...new Set(asked)].map(approverParam));
  switch (judged.outcome) {
    case 'given':
      return {
        status: 'pass',
        ...gateSays(release, 'approval_given', {
          ...about,
          ...people('approve'),
        }),
      };
    case 'rejected':
      return {
        status: 'fail',
        ...gateSays(release, 'approval_rejected', {
          ...about,
          ...people('reject'),
        }),
      };
    case 'unresolved':
      return {
        status: 'unknown',
        ...gateSays(release, 'approval_rule_unresolved', {
          ...about,
          approvers: listParam(judged.missing.map(approverParam)),
        }),
      };
    case 'unsatisfiable':
      return {
        status: 'fail',
        ownerRef,
        ...gateSays(release, 'approval_unsatisfiable', { ...about, approvers }),
      };
    default:
      return {
        status: 'fail',
        ownerRef,
        ...(waiting.length > 0
          ? gateSays(release, 'approval_not_open', {
              ...about,
              gates: listParam(waiting),
            })
          : gateSays(release, 'approval_pending', {
              ...about,
              approvers,
              count: judged.required - judged.satisfied,
            })),
      };
  }
}

function approverParam(approver: string): MessageParam {
  return isRelative(approver)
    ? { code: `gate.approvers_${approver}` }
    : { actor: approver };
}

function shown(
  release: Release,
  { required, satisfied, votes }: ApprovalOutcome,
): BuiltInOutcome['approval'] {
  return {
    required,
    satisfied,
    votes: votes.map(({ vote, flaw }: JudgedVote) => ({
      id: vote.id,
      by: vote.by,
      decision: vote.decision,
      ...(vote.comment === undefined ? {} : { comment: vote.comment }),
      at: vote.at,
      groups: vote.groups,
      counts: flaw === undefined,
      ...(flaw === undefined ? {} : { why: whyNot(release, vote.by, flaw) }),
    })),
  };
}

function whyNot(
  release: Release,
  person: string,
  flaw: VoteFlaw,
): ApprovalReason {
  return gateSays(release, flaw, {
    release: releaseParam(release),
    person: { actor: person },
  });
}
