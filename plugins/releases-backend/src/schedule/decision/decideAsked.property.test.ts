import fc from 'fast-check';
import {
  arbitraryQuestion,
  GivenQuestion,
  GivenSubject,
  GivenWindow,
  toDecidable,
} from './__testUtils__/arbitraryWindows';
import { secondOpinion } from './__testUtils__/secondOpinion';
import { AskedSubject } from './AskedSubject';
import { decide } from './decide';
import { atOnce } from '../../platform/time/steps';
import { decideAsked } from './decideAsked';
import { WindowCalendar } from './WindowCalendar';

/** How much a question tells of its component. */
type Told = 'nothing' | 'name' | 'all';

/** Those that scopes name, and one that none does. */
const TYPES = ['service', 'website', 'library'];
const ENVIRONMENTS = ['production', 'staging', 'test'];

function toAsked(
  { type = 'library', environment, releaseKind }: GivenSubject,
  told: Told,
): AskedSubject {
  return {
    environment,
    releaseKind,
    component:
      told === 'nothing'
        ? undefined
        : {
            entityRef: 'component:default/one',
            entity: {
              kind: 'Component',
              ...(told === 'all' ? { spec: { type } } : {}),
            },
            isKnown: told === 'all',
          },
  };
}

/** What may be meant by a question. */
function meant(subject: GivenSubject, told: Told): GivenSubject[] {
  const { type = 'library', environment } = subject;
  const types = told === 'all' ? [type] : TYPES;
  const environments = environment === undefined ? ENVIRONMENTS : [environment];
  return types.flatMap(one =>
    environments.map(other => ({
      ...subject,
      type: one,
      environment: other,
    })),
  );
}

function asked(question: GivenQuestion, told: Told) {
  const { windows, subject, at } = question;
  const calendar = new WindowCalendar(windows.map(toDecidable));
  return atOnce(decideAsked({ at, subject: toAsked(subject, told) }, calendar));
}

/** Whether it is open at its instant, by the second one who decides. */
function isOpen(
  question: Pick<GivenQuestion, 'windows' | 'subject'>,
  at: number,
): boolean {
  return secondOpinion({ ...question, waived: [] }, at + 1).isOpen(at);
}

/** A window as it is for anything, so that it surely counts. */
function forAll(window: GivenWindow): GivenWindow {
  return { ...window, type: undefined, environments: [], releaseKinds: [] };
}

/** All ways to take some of a list. */
function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>(
    (found, one) => [...found, ...found.map(some => [...some, one])],
    [[]],
  );
}

const told = fc.constantFrom<Told>('nothing', 'name', 'all');

describe('decideAsked', () => {
  it('lets pass only what passes whatever is meant', () => {
    let unsure = 0;
    fc.assert(
      fc.property(arbitraryQuestion, told, (question, how) => {
        const { sure, doubts } = asked(question, how);
        unsure += Number(sure.allowed && doubts.length > 0);
        fc.pre(sure.allowed && doubts.length === 0);
        const { windows, at } = question;
        for (const subject of meant(question.subject, how)) {
          expect(isOpen({ windows, subject }, at)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(unsure).toBeGreaterThan(10);
  });

  it('lets pass exactly what passes with any of the windows that may count', () => {
    fc.assert(
      fc.property(arbitraryQuestion, told, (question, how) => {
        const { windows, subject, at } = question;
        const all = meant(subject, how);
        const counts = (window: GivenWindow) =>
          all.filter(one => isFor(window, one)).length;
        const surely = windows.filter(one => counts(one) === all.length);
        const maybe = windows.filter(
          one => counts(one) > 0 && counts(one) < all.length,
        );
        const passes = subsets(maybe).every(some =>
          isOpen({ windows: [...surely, ...some].map(forAll), subject }, at),
        );
        const { sure, doubts } = asked(question, how);
        expect(sure.allowed && doubts.length === 0).toBe(passes);
      }),
      { numRuns: 300 },
    );
  });

  it('decides as ever where a question tells all', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const { windows, at, subject } = question;
        fc.pre(subject.environment !== undefined);
        const { type = 'library', environment, releaseKind } = subject;
        const { sure, doubts, missing } = asked(question, 'all');
        expect({ doubts, missing }).toEqual({ doubts: [], missing: [] });
        expect(sure).toEqual(
          decide(
            {
              at,
              subject: {
                entity: { kind: 'Component', spec: { type } },
                environment,
                releaseKind,
              },
            },
            windows.map(toDecidable),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });
});

function isFor(window: GivenWindow, subject: GivenSubject): boolean {
  const { type, environments, releaseKinds } = window;
  const named = <T>(list: readonly T[], one: T) =>
    list.length === 0 || list.includes(one);
  return (
    (type === undefined || type === subject.type) &&
    named(environments, subject.environment ?? '') &&
    named(releaseKinds, subject.releaseKind)
  );
}
