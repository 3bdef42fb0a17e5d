import { Vote } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { ApprovalFacts, judgeApproval } from './judgeApproval';

const PEOPLE = ['ann', 'bob', 'cem', 'dee'];
const GROUPS = ['qa', 'ops', 'owner'];
const NOW = Date.parse('2026-11-20T12:00:00Z');
const DAY = 86_400_000;

const cases = fc.record({
  rules: fc.array(
    fc.record({
      from: fc.subarray(GROUPS, { minLength: 1 }),
      required: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  members: fc.record({
    qa: fc.option(fc.subarray(PEOPLE)),
    ops: fc.subarray(PEOPLE),
    owner: fc.subarray(PEOPLE),
  }),
  hasOwner: fc.boolean(),
  authors: fc.subarray(PEOPLE),
  excludeAuthors: fc.boolean(),
  expires: fc.boolean(),
  votes: fc.uniqueArray(
    fc.record({
      by: fc.constantFrom(...PEOPLE),
      decision: fc.constantFrom('approve' as const, 'reject' as const),
      isCurrent: fc.boolean(),
      isWithdrawn: fc.boolean(),
      ageDays: fc.integer({ min: 0, max: 4 }),
    }),
    { selector: ({ by }) => by },
  ),
});

/** Whether some way of giving each person one place fills every rule. */
function canFill(
  rules: { required: number; persons: string[] }[],
  people: readonly string[],
): boolean {
  const [first, ...rest] = rules;
  if (!first) {
    return true;
  }
  if (first.required === 0) {
    return canFill(rest, people);
  }
  return people.some(
    person =>
      first.persons.includes(person) &&
      canFill(
        [{ ...first, required: first.required - 1 }, ...rest],
        people.filter(other => other !== person),
      ),
  );
}

/** How many places people can fill at most, one each. */
function mostFilled(
  rules: readonly { required: number; persons: string[] }[],
  people: readonly string[],
): number {
  const [person, ...others] = people;
  if (person === undefined) {
    return 0;
  }
  return Math.max(
    mostFilled(rules, others),
    ...rules.flatMap((rule, place) =>
      rule.required > 0 && rule.persons.includes(person)
        ? 1 +
          mostFilled(
            rules.with(place, { ...rule, required: rule.required - 1 }),
            others,
          )
        : [],
    ),
  );
}

function expected(model: {
  isRejected: boolean;
  isGiven: boolean;
  isUnresolved: boolean;
  isPossible: boolean;
}): string {
  if (model.isRejected) {
    return 'rejected';
  }
  if (model.isGiven) {
    return 'given';
  }
  if (model.isUnresolved) {
    return 'unresolved';
  }
  return model.isPossible ? 'pending' : 'unsatisfiable';
}

describe('judgeApproval', () => {
  it('gives what a model gives that tries everything', () => {
    fc.assert(
      fc.property(cases, given => {
        const { rules, members, authors, hasOwner, excludeAuthors } = given;
        const refOf = (name: string) => `group:default/${name}`;
        const votes = given.votes.map(
          (vote): Vote => ({
            id: vote.by,
            releaseId: 'r',
            gateId: 'g',
            decision: vote.decision,
            by: vote.by,
            groups: [],
            contentHash: vote.isCurrent ? 'now' : 'then',
            at: new Date(NOW - vote.ageDays * DAY).toISOString(),
            ...(vote.isWithdrawn
              ? { withdrawnAt: '2026-11-20T11:00:00Z' }
              : {}),
          }),
        );
        const facts: ApprovalFacts = {
          votes: [...votes, { ...votes[0], gateId: 'other', by: 'ann' }].filter(
            ({ by }) => by !== undefined,
          ),
          authors: new Set(authors),
          componentOwnerRefs: [],
          contentHash: 'now',
          members: new Map([
            [refOf('qa'), members.qa ? new Set(members.qa) : 'missing'],
            [refOf('ops'), new Set(members.ops)],
            [refOf('owner'), new Set(members.owner)],
          ]),
        };
        const judged = judgeApproval(
          'g',
          {
            rules: rules.map(({ from, required }) => ({
              from: from.map(name => (name === 'owner' ? name : refOf(name))),
              required,
            })),
            excludeAuthors,
            ...(given.expires ? { expiresAfter: 'P3D' } : {}),
          },
          hasOwner ? { ownerRef: refOf('owner') } : {},
          facts,
          NOW,
        );

        const personsIn = (name: string): string[] =>
          name === 'owner' && !hasOwner
            ? []
            : (members[name as keyof typeof members] as string[] | null) ?? [];
        const asked = rules.map(({ from, required }) => ({
          from,
          required,
          persons: from.flatMap(personsIn),
        }));
        const live = given.votes.filter(
          ({ isCurrent, isWithdrawn }) => isCurrent && !isWithdrawn,
        );
        const approving = live
          .filter(
            ({ by, decision, ageDays }) =>
              decision === 'approve' &&
              !(given.expires && ageDays >= 3) &&
              !(excludeAuthors && authors.includes(by)),
          )
          .map(({ by }) => by);
        const isRejected = live.some(({ decision }) => decision === 'reject');
        const isGiven = canFill(asked, approving);
        const mayEver = PEOPLE.filter(
          person => !(excludeAuthors && authors.includes(person)),
        );

        // The owner of a release without one is nobody, and nobody is missing.
        const isUnresolved =
          members.qa === null &&
          asked.some(
            ({ from }) =>
              from.includes('qa') &&
              from.every(
                name => name === 'qa' || (name === 'owner' && !hasOwner),
              ),
          );
        expect(judged.outcome).toBe(
          expected({
            isRejected,
            isGiven,
            isUnresolved,
            isPossible: canFill(asked, mayEver),
          }),
        );
        expect(judged.satisfied === judged.required).toBe(isGiven);
        // Still asked is every group of which one more member would count.
        const asksFor = (name: string) =>
          mostFilled(
            asked.map(rule => ({
              ...rule,
              persons: rule.from.includes(name)
                ? [...rule.persons, 'new']
                : rule.persons,
            })),
            [...approving, 'new'],
          ) > judged.satisfied;
        const named = GROUPS.filter(
          name =>
            rules.some(({ from }) => from.includes(name)) &&
            (name !== 'owner' || hasOwner),
        );
        expect(judged.asked.toSorted()).toEqual(
          named.filter(asksFor).map(refOf).sort(),
        );
        expect(judged.validUntil ?? Infinity).toBeGreaterThan(NOW);
        expect(judged.votes.map(({ vote }) => vote.by).sort()).toEqual(
          given.votes
            .filter(({ isWithdrawn }) => !isWithdrawn)
            .map(({ by }) => by)
            .sort(),
        );
        const counting = judged.votes.flatMap(({ vote, flaw }) =>
          flaw === undefined && vote.decision === 'approve' ? vote.by : [],
        );
        expect(approving).toEqual(expect.arrayContaining(counting));
        expect(counting).toHaveLength(judged.satisfied);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not call what nobody has looked up unsatisfiable', () => {
    const { outcome } = judgeApproval(
      'g',
      { rules: [{ from: ['owner'], required: 1 }], excludeAuthors: true },
      { ownerRef: 'group:default/unread' },
      {
        votes: [],
        authors: new Set(),
        componentOwnerRefs: [],
        members: new Map(),
        contentHash: 'now',
      },
      NOW,
    );
    expect(outcome).toBe('pending');
  });
});
