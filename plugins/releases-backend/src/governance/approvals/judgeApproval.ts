import { isVoteLive, Vote } from '@slipway/backstage-plugin-releases-common';
import { ApprovalParams, approversOf } from './approvalParams';
import { MatchedRule, matchVotes } from './matchVotes';
import { readSpan } from './readSpan';

/** What is stored of who may approve a release, and who did. @internal */
export interface ApprovalFacts {
  /** All votes on the release, of all gates, also those that are void. */
  votes: readonly Vote[];
  /** Who made the release or what it ships, in lower case. */
  authors: ReadonlySet<string>;
  /** Who owns its components. */
  componentOwnerRefs: readonly string[];
  /**
   * Who belongs to groups and users that are asked, in lower case; `missing`
   * where the catalog does not have them, absent where nobody has asked yet.
   */
  members: ReadonlyMap<string, ReadonlySet<string> | 'missing'>;
  /** Of what the release has now. */
  contentHash: string;
}

/** Why a vote does not count. @internal */
export type VoteFlaw =
  | 'vote_expired'
  | 'vote_other_content'
  | 'vote_left'
  | 'vote_of_author'
  | 'vote_spare';

/** @internal */
export interface JudgedVote {
  vote: Vote;
  flaw?: VoteFlaw;
}

/** What the approval of a release comes to. @internal */
export interface ApprovalOutcome {
  outcome: 'given' | 'pending' | 'rejected' | 'unresolved' | 'unsatisfiable';
  required: number;
  satisfied: number;
  /** The live votes on the gate, in the order in which they were given. */
  votes: JudgedVote[];
  /** Of each rule that is not satisfied: how many it lacks, of whom. */
  open: { from: readonly string[]; refs: readonly string[]; lacks: number }[];
  /** All who are asked, as groups and users. */
  refs: string[];
  /** Those of them of whom one more approval would still count. */
  asked: string[];
  /** Those of them that the catalog does not have. */
  missing: string[];
  /** Epoch milliseconds of when a vote that counts becomes too old. */
  validUntil?: number;
}

/** Who is no person yet. */
const ANYBODY = '';

/**
 * Judges one gate by the votes on it: approvals are matched to rules, one
 * person to one rule, and a rejection holds until who gave it withdraws it or
 * the content changes, whatever became of them meanwhile.
 *
 * @param now - epoch milliseconds
 * @internal
 */
export function judgeApproval(
  gateId: string,
  params: Pick<ApprovalParams, 'rules' | 'excludeAuthors' | 'expiresAfter'>,
  release: { ownerRef?: string },
  facts: ApprovalFacts,
  now: number,
): ApprovalOutcome {
  const { componentOwnerRefs, members } = facts;
  const { ownerRef } = release;
  const rules = params.rules.map(({ from, required }) => {
    const refs = approversOf({ from }, { ownerRef, componentOwnerRefs });
    return { from, required, refs, persons: personsOf(refs, members) };
  });
  const span = params.expiresAfter && readSpan(params.expiresAfter);
  const endOf = ({ at }: Vote) =>
    span === undefined || span === '' ? Infinity : Date.parse(at) + span;
  const isAuthor = (person: string) =>
    params.excludeAuthors && facts.authors.has(person);
  const flawOf = (vote: Vote): VoteFlaw | undefined => {
    if (vote.contentHash !== facts.contentHash) {
      return 'vote_other_content';
    }
    if (vote.decision === 'reject') {
      return undefined;
    }
    if (endOf(vote) <= now) {
      return 'vote_expired';
    }
    if (isAuthor(vote.by)) {
      return 'vote_of_author';
    }
    return rules.some(({ persons }) => persons.has(vote.by))
      ? undefined
      : 'vote_left';
  };
  const judged = facts.votes
    .filter(vote => vote.gateId === gateId && isVoteLive(vote))
    .map((vote): JudgedVote => ({ vote, flaw: flawOf(vote) }));
  const valid = judged.filter(({ flaw }) => flaw === undefined);
  const approvers = valid.flatMap(({ vote }) =>
    vote.decision === 'approve' ? vote.by : [],
  );
  const given = rules.map(rule => ({
    required: rule.required,
    persons: approvers.filter(person => rule.persons.has(person)),
  }));
  const { filled, total, persons } = matchVotes(given);
  const required = rules.reduce((sum, rule) => sum + rule.required, 0);
  const open = rules.flatMap((rule, place) =>
    filled[place] < rule.required
      ? {
          from: rule.from,
          refs: rule.refs,
          lacks: rule.required - filled[place],
        }
      : [],
  );
  const refs = [...new Set(rules.flatMap(rule => rule.refs))];
  const isMissing = (ref: string) => members.get(ref) === 'missing';
  const counting = valid.filter(
    ({ vote }) => vote.decision === 'approve' && persons.has(vote.by),
  );
  const validUntil = Math.min(...counting.map(({ vote }) => endOf(vote)));
  const about = {
    required,
    satisfied: total,
    votes: judged.map(({ vote, flaw }) =>
      flaw === undefined && vote.decision === 'approve' && !persons.has(vote.by)
        ? { vote, flaw: 'vote_spare' as const }
        : { vote, flaw },
    ),
    open,
    refs,
    asked: [
      ...new Set(
        rules.flatMap((rule, place) =>
          open.length > 0 && hasRoom(given, place) ? rule.refs : [],
        ),
      ),
    ],
    missing: refs.filter(isMissing),
    ...(Number.isFinite(validUntil) ? { validUntil } : {}),
  };
  if (valid.some(({ vote }) => vote.decision === 'reject')) {
    return { ...about, outcome: 'rejected' };
  }
  if (open.length === 0) {
    return { ...about, outcome: 'given' };
  }
  if (open.some(rule => rule.refs.length > 0 && rule.refs.every(isMissing))) {
    return { ...about, outcome: 'unresolved' };
  }
  const isRead = refs.every(ref => members.has(ref));
  return {
    ...about,
    outcome:
      isRead && !canBeGiven(rules, isAuthor, required)
        ? 'unsatisfiable'
        : 'pending',
  };
}

function personsOf(
  refs: readonly string[],
  members: ApprovalFacts['members'],
): Set<string> {
  return new Set(
    refs.flatMap(ref => {
      const known = members.get(ref);
      return known === undefined || known === 'missing' ? [] : [...known];
    }),
  );
}

/**
 * Whether one more person for a rule would fill a place, in it or in another
 * one that somebody leaves for it.
 */
function hasRoom(rules: readonly MatchedRule[], place: number): boolean {
  const more = rules.map(({ required, persons }, rule) => ({
    required,
    persons: rule === place ? [...persons, ANYBODY] : persons,
  }));
  return matchVotes(more).total > matchVotes(rules).total;
}

/** Whether there would be enough persons, did all vote who may. */
function canBeGiven(
  rules: readonly { required: number; persons: ReadonlySet<string> }[],
  isAuthor: (person: string) => boolean,
  required: number,
): boolean {
  const { total } = matchVotes(
    rules.map(rule => ({
      required: rule.required,
      // A rule that so many may fill can be filled whoever fills the others.
      persons: [...rule.persons]
        .filter(person => !isAuthor(person))
        .slice(0, required),
    })),
  );
  return total === required;
}
