import { Release } from '@slipway/backstage-plugin-releases-common';
import { OpenAsk, Party } from '../../governance';
import { groupBy, personRef } from '../../platform';
import {
  Asked,
  Decided,
  Frozen,
  Moved,
  Touched,
  Voided,
} from '../record/Happening';
import { Tell } from '../record/NoticeItem';
import { movesOf } from './movesOf';

/** A release that a freeze covers the planned start of. @internal */
export interface FrozenRelease {
  frozen: Frozen;
  releaseId: string;
  window: string;
}

/** What happened, as far as it is known by now. @internal */
export interface ToTell {
  ready: readonly string[];
  blocked: readonly string[];
  touched: readonly Touched[];
  asked: readonly Asked[];
  moved: readonly Moved[];
  voided: readonly Voided[];
  decided: readonly Decided[];
  frozen: readonly FrozenRelease[];
}

/** By what it is decided whom to tell. @internal */
export interface TellFacts {
  releases: ReadonlyMap<string, Release>;
  /** By the id of the release. */
  parties: ReadonlyMap<string, Party>;
  /** What these releases ask of people now. */
  asks: readonly OpenAsk[];
  /** The releases that each of some must come before. */
  later: ReadonlyMap<string, readonly string[]>;
  membersOf(ref: string | undefined): ReadonlySet<string>;
}

/**
 * Whom to tell of what. Nobody is told of what they did themselves.
 *
 * @internal
 */
export function tellsOf(happened: ToTell, facts: TellFacts): Tell[] {
  return [
    ...standingTells(happened, facts),
    ...happened.asked.flatMap(asked => askTells(asked, facts)),
    ...moveTells(happened.moved, facts),
    ...happened.voided.flatMap(voided => voidTells(voided, facts)),
    ...happened.decided.flatMap(decided => decisionTells(decided, facts)),
    ...happened.frozen.flatMap(frozen => freezeTells(frozen, facts)),
  ].filter(({ person }) => person.startsWith('user:'));
}

/** The people of a release, and whether they are more than its managers. */
function peopleOf(
  { parties }: TellFacts,
  releaseId: string,
  except: readonly string[] = [],
): [person: string, isParty: boolean][] {
  const party = parties.get(releaseId);
  if (!party) {
    return [];
  }
  const { owners, managers, authors, voters } = party;
  const close = new Set([...owners, ...authors, ...voters]);
  const hidden = new Set(except.map(personRef));
  return [...new Set([...close, ...managers])]
    .filter(person => !hidden.has(person))
    .map(person => [person, close.has(person)]);
}

function standingTells(
  { ready, blocked, touched }: ToTell,
  facts: TellFacts,
): Tell[] {
  const lastBy = new Map(
    touched.map(({ releaseId, actor }) => [releaseId, actor]),
  );
  const of = (topic: 'ready' | 'blocked') => (releaseId: string) =>
    peopleOf(facts, releaseId, [lastBy.get(releaseId) ?? '']).map(
      ([person, isParty]): Tell => ({
        person,
        topic,
        item: { releaseId, isParty },
      }),
    );
  return [...ready.flatMap(of('ready')), ...blocked.flatMap(of('blocked'))];
}

function askTells({ releaseId, ask }: Asked, facts: TellFacts): Tell[] {
  const { kind, target, item, ref } = ask;
  const open = facts.asks.find(
    one =>
      one.releaseId === releaseId &&
      one.kind === kind &&
      one.target === target &&
      one.item === item &&
      one.ref === ref,
  );
  return open
    ? askedPeople(open, facts).map(person => ({
        person,
        topic: 'act',
        item: {
          releaseId,
          kind,
          target,
          item,
          // Whoever may grant waivers is found by asking what they may do.
          isParty: kind !== 'waiver',
        },
      }))
    : [];
}

/**
 * Who is asked for something and has not done it. Of waivers, which are asked of
 * whoever may grant them, the people of the release and those who are to vote on
 * it come into question.
 *
 * @internal
 */
export function askedPeople(
  { releaseId, kind, target, ref, isNotOfAuthors }: OpenAsk,
  facts: Pick<TellFacts, 'parties' | 'asks' | 'membersOf'>,
): string[] {
  const party = facts.parties.get(releaseId);
  if (!party) {
    return [];
  }
  const isWaiver = kind === 'waiver';
  const asked = isWaiver
    ? [
        ...party.owners,
        ...party.managers,
        ...facts.asks
          .filter(one => one.releaseId === releaseId && one.kind === 'vote')
          .flatMap(vote => [...facts.membersOf(vote.ref)]),
      ]
    : facts.membersOf(ref);
  const votes = [...party.votedOn].flatMap(([gateId, voters]) =>
    isWaiver || (kind === 'vote' && gateId === target) ? [...voters] : [],
  );
  const excluded = new Set([
    ...votes,
    ...(isNotOfAuthors ? party.authors : []),
  ]);
  return [...new Set(asked)].filter(person => !excluded.has(person));
}

function moveTells(moved: readonly Moved[], facts: TellFacts): Tell[] {
  return [...groupBy(moved, ({ releaseId }) => releaseId)].flatMap(
    ([releaseId, moves]) => {
      const own = peopleOf(facts, releaseId);
      const isTold = new Set(own.map(([person]) => person));
      return [
        ...own.flatMap(([person, isParty]): Tell[] =>
          movesOf(moves, person).map(({ actor, from, to }) => ({
            person,
            topic: 'moved',
            item: { releaseId, isParty, actor, from, to },
          })),
        ),
        ...(facts.later.get(releaseId) ?? []).flatMap(laterId =>
          peopleOf(facts, laterId)
            .filter(([person]) => !isTold.has(person))
            .flatMap(([person, isParty]): Tell[] =>
              movesOf(moves, person).map(({ to }) => ({
                person,
                topic: 'provider',
                item: {
                  releaseId: laterId,
                  isParty,
                  providerId: releaseId,
                  to,
                },
              })),
            ),
        ),
      ];
    },
  );
}

function voidTells(
  { releaseId, actor, voters, changed }: Voided,
  { releases }: TellFacts,
): Tell[] {
  return releases.has(releaseId)
    ? [...new Set(voters.map(personRef))]
        .filter(person => person !== personRef(actor))
        .map(person => ({
          person,
          topic: 'voided',
          item: { releaseId, isParty: true, actor, changed },
        }))
    : [];
}

function decisionTells(decided: Decided, facts: TellFacts): Tell[] {
  const { releaseId, actor, outcome, review, reason, attendees } = decided;
  const people = new Map(peopleOf(facts, releaseId, [actor]));
  attendees
    .flatMap(ref => [...facts.membersOf(ref)])
    .filter(person => person !== personRef(actor))
    .forEach(person => people.set(person, true));
  return [...people].map(([person, isParty]) => ({
    person,
    topic: 'decision',
    item: { releaseId, isParty, actor, outcome, review, reason },
  }));
}

function freezeTells(
  { frozen, releaseId, window }: FrozenRelease,
  facts: TellFacts,
): Tell[] {
  return peopleOf(facts, releaseId, [frozen.actor]).map(
    ([person, isParty]) => ({
      person,
      topic: 'freeze',
      item: { releaseId, isParty, windowId: frozen.windowId, window },
    }),
  );
}
