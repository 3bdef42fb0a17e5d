import {
  RELEASE_KINDS,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { wallText } from '../recurrence/time/wallTime';
import { decide } from './decide';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { scopeMatcher } from './scopeMatcher';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-25T12:00:00Z');

type Place = 'none' | 'now' | 'to come' | 'over';

const EVERYTHING: WindowScope = { environments: [], releaseKinds: [] };

const inHours = (hours: number) =>
  new Date(NOW + hours * HOUR).toISOString().replace('.000Z', 'Z');

function once(start: number, end: number): DecidableWindow['times'] {
  return { timeZone: 'UTC', start: inHours(start), end: inHours(end) };
}

function weekly(start: number, end: number): DecidableWindow['times'] {
  return {
    timeZone: 'UTC',
    recurrence: {
      dtstart: wallText(NOW + start * HOUR),
      duration: `PT${end - start}H`,
      rrule: 'FREQ=WEEKLY',
      exdates: [],
    },
  };
}

/** Freezes, by the hours from now. */
const FREEZES = {
  now: once(-1, 2),
  'to come': once(3, 5),
  over: once(-4, -3),
};

/** Allow windows, which come back after 168 hours. */
const ALLOWS = {
  now: weekly(-2, 4),
  'to come': weekly(1, 8),
  over: once(-8, -6),
};

function freeze(
  place: keyof typeof FREEZES,
  scope = EVERYTHING,
): DecidableWindow {
  return {
    id: 'freeze',
    name: 'Freeze',
    effect: 'deny',
    reason: 'Peak season',
    times: FREEZES[place],
    scope,
    inFlight: 'finish',
  };
}

function allow(
  place: keyof typeof ALLOWS,
  scope = EVERYTHING,
): DecidableWindow {
  return {
    ...freeze('now', scope),
    id: 'allow',
    name: 'Maintenance',
    effect: 'allow',
    times: ALLOWS[place],
  };
}

const WAIVED: Record<string, string[]> = {
  '-': [],
  freeze: ['freeze'],
  allow: ['allow'],
  both: ['freeze', 'allow'],
};

const WORDS: Record<string, string> = {
  inside_freeze: 'freeze',
  outside_allow_windows: 'outside',
  inside_allow_window: 'inside',
  waived: 'waived',
};

function answer(
  windows: DecidableWindow[],
  waived: readonly string[] = [],
  subject: DecisionSubject = { releaseKind: 'normal' },
) {
  const { allowed, reasons, nextOpen, nextClose } = decide(
    { at: NOW, subject, waived: new Set(waived) },
    windows,
  );
  const hours = (instant: string | undefined) =>
    instant === undefined ? '-' : (Date.parse(instant) - NOW) / HOUR;
  return {
    answer: allowed ? 'open' : 'CLOSED',
    because: reasons.map(({ code }) => WORDS[code]).join(' '),
    opens: hours(nextOpen),
    closes: hours(nextClose),
  };
}

/**
 * Where the freeze and the allow window are, which of them is waived, what is
 * decided and why, and in how many hours it opens and closes next.
 */
describe('the truth table of decisions', () => {
  it.each`
    freeze       | allow        | waived      | expected    | because             | opens  | closes
    ${'none'}    | ${'none'}    | ${'-'}      | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'none'}    | ${'now'}     | ${'-'}      | ${'open'}   | ${'inside'}         | ${166} | ${4}
    ${'none'}    | ${'now'}     | ${'allow'}  | ${'open'}   | ${'inside'}         | ${'-'} | ${'-'}
    ${'none'}    | ${'to come'} | ${'-'}      | ${'CLOSED'} | ${'outside'}        | ${1}   | ${8}
    ${'none'}    | ${'to come'} | ${'allow'}  | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'none'}    | ${'over'}    | ${'-'}      | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'none'}    | ${'over'}    | ${'allow'}  | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'now'}     | ${'none'}    | ${'-'}      | ${'CLOSED'} | ${'freeze'}         | ${2}   | ${'-'}
    ${'now'}     | ${'none'}    | ${'freeze'} | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'now'}     | ${'now'}     | ${'-'}      | ${'CLOSED'} | ${'freeze inside'}  | ${2}   | ${4}
    ${'now'}     | ${'now'}     | ${'freeze'} | ${'open'}   | ${'inside waived'}  | ${166} | ${4}
    ${'now'}     | ${'now'}     | ${'allow'}  | ${'CLOSED'} | ${'freeze inside'}  | ${2}   | ${'-'}
    ${'now'}     | ${'now'}     | ${'both'}   | ${'open'}   | ${'inside waived'}  | ${'-'} | ${'-'}
    ${'now'}     | ${'to come'} | ${'-'}      | ${'CLOSED'} | ${'freeze outside'} | ${2}   | ${8}
    ${'now'}     | ${'to come'} | ${'freeze'} | ${'CLOSED'} | ${'outside waived'} | ${1}   | ${8}
    ${'now'}     | ${'to come'} | ${'allow'}  | ${'CLOSED'} | ${'freeze waived'}  | ${2}   | ${'-'}
    ${'now'}     | ${'to come'} | ${'both'}   | ${'open'}   | ${'waived waived'}  | ${'-'} | ${'-'}
    ${'now'}     | ${'over'}    | ${'-'}      | ${'CLOSED'} | ${'freeze'}         | ${2}   | ${'-'}
    ${'now'}     | ${'over'}    | ${'freeze'} | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'now'}     | ${'over'}    | ${'allow'}  | ${'CLOSED'} | ${'freeze'}         | ${2}   | ${'-'}
    ${'now'}     | ${'over'}    | ${'both'}   | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'to come'} | ${'none'}    | ${'-'}      | ${'open'}   | ${''}               | ${5}   | ${3}
    ${'to come'} | ${'none'}    | ${'freeze'} | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'to come'} | ${'now'}     | ${'-'}      | ${'open'}   | ${'inside'}         | ${166} | ${3}
    ${'to come'} | ${'now'}     | ${'freeze'} | ${'open'}   | ${'inside'}         | ${166} | ${4}
    ${'to come'} | ${'now'}     | ${'allow'}  | ${'open'}   | ${'inside'}         | ${5}   | ${3}
    ${'to come'} | ${'now'}     | ${'both'}   | ${'open'}   | ${'inside'}         | ${'-'} | ${'-'}
    ${'to come'} | ${'to come'} | ${'-'}      | ${'CLOSED'} | ${'outside'}        | ${1}   | ${3}
    ${'to come'} | ${'to come'} | ${'freeze'} | ${'CLOSED'} | ${'outside'}        | ${1}   | ${8}
    ${'to come'} | ${'to come'} | ${'allow'}  | ${'open'}   | ${'waived'}         | ${5}   | ${3}
    ${'to come'} | ${'to come'} | ${'both'}   | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'to come'} | ${'over'}    | ${'-'}      | ${'open'}   | ${''}               | ${5}   | ${3}
    ${'to come'} | ${'over'}    | ${'freeze'} | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'to come'} | ${'over'}    | ${'allow'}  | ${'open'}   | ${''}               | ${5}   | ${3}
    ${'to come'} | ${'over'}    | ${'both'}   | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'none'}    | ${'-'}      | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'none'}    | ${'freeze'} | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'now'}     | ${'-'}      | ${'open'}   | ${'inside'}         | ${166} | ${4}
    ${'over'}    | ${'now'}     | ${'freeze'} | ${'open'}   | ${'inside'}         | ${166} | ${4}
    ${'over'}    | ${'now'}     | ${'allow'}  | ${'open'}   | ${'inside'}         | ${'-'} | ${'-'}
    ${'over'}    | ${'now'}     | ${'both'}   | ${'open'}   | ${'inside'}         | ${'-'} | ${'-'}
    ${'over'}    | ${'to come'} | ${'-'}      | ${'CLOSED'} | ${'outside'}        | ${1}   | ${8}
    ${'over'}    | ${'to come'} | ${'freeze'} | ${'CLOSED'} | ${'outside'}        | ${1}   | ${8}
    ${'over'}    | ${'to come'} | ${'allow'}  | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'over'}    | ${'to come'} | ${'both'}   | ${'open'}   | ${'waived'}         | ${'-'} | ${'-'}
    ${'over'}    | ${'over'}    | ${'-'}      | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'over'}    | ${'freeze'} | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'over'}    | ${'allow'}  | ${'open'}   | ${''}               | ${'-'} | ${'-'}
    ${'over'}    | ${'over'}    | ${'both'}   | ${'open'}   | ${''}               | ${'-'} | ${'-'}
  `(
    'freeze $freeze, allow window $allow, waived $waived: $expected $because',
    row => {
      const { expected, because, opens, closes } = row;
      const places: { freeze: Place; allow: Place } = row;
      const windows = [
        ...(places.allow === 'none' ? [] : [allow(places.allow)]),
        ...(places.freeze === 'none' ? [] : [freeze(places.freeze)]),
      ];
      expect(answer(windows, WAIVED[row.waived])).toEqual({
        answer: expected,
        because,
        opens,
        closes,
      });
    },
  );
});

interface ScopeCase {
  name: string;
  scope: Partial<WindowScope>;
  subject: Partial<DecisionSubject>;
  inScope: boolean;
}

const service = { kind: 'Component', spec: { type: 'service' } };
const website = { kind: 'Component', spec: { type: 'website' } };

/** For each part of a scope: what it names, what is asked, whether it fits. */
const FILTERS: ScopeCase[] = [
  ['no filter, known entity', undefined, service, true],
  ['no filter, unknown entity', undefined, undefined, true],
  ['filter, entity that fits', { 'spec.type': 'service' }, service, true],
  ['filter, another entity', { 'spec.type': 'service' }, website, false],
  ['filter, unknown entity', { 'spec.type': 'service' }, undefined, false],
].map(([name, entityFilter, entity, inScope]) => ({
  name: name as string,
  scope: { entityFilter: entityFilter as WindowScope['entityFilter'] },
  subject: { entity: entity as DecisionSubject['entity'] },
  inScope: inScope as boolean,
}));

const ENVIRONMENTS: ScopeCase[] = (
  [
    ['any environment, one asked', [], 'production', true],
    ['any environment, none asked', [], undefined, true],
    ['environment that is asked', ['dev', 'production'], 'production', true],
    ['another environment', ['dev'], 'production', false],
    ['environment, none asked', ['production'], undefined, false],
  ] as const
).map(([name, environments, environment, inScope]) => ({
  name,
  scope: { environments: [...environments] },
  subject: { environment },
  inScope,
}));

const KINDS: ScopeCase[] = [
  ...RELEASE_KINDS.map(releaseKind => ({
    name: `any kind, ${releaseKind}`,
    scope: { releaseKinds: [] },
    subject: { releaseKind },
    inScope: true,
  })),
  {
    name: 'kind that is asked',
    scope: { releaseKinds: ['standard', 'normal'] },
    subject: { releaseKind: 'normal' },
    inScope: true,
  },
  {
    name: 'another kind',
    scope: { releaseKinds: ['standard', 'normal'] },
    subject: { releaseKind: 'emergency' },
    inScope: false,
  },
];

const SCOPES = FILTERS.flatMap(filter =>
  ENVIRONMENTS.flatMap(environment =>
    KINDS.map(kind => {
      const parts = [filter, environment, kind];
      return {
        name: parts.map(({ name }) => name).join('; '),
        scope: Object.assign(
          { ...EVERYTHING },
          ...parts.map(({ scope }) => scope),
        ) as WindowScope,
        subject: Object.assign(
          {},
          ...parts.map(({ subject }) => subject),
        ) as DecisionSubject,
        inScope: parts.every(part => part.inScope),
      };
    }),
  ),
);

describe('the truth table of scopes', () => {
  it.each(SCOPES)('$name: $inScope', ({ scope, subject, inScope }) => {
    expect(scopeMatcher(freeze('now', scope).scope)(subject)).toBe(inScope);
  });

  it('lets a window decide as if it were for everything, or not there', () => {
    for (const { scope, subject, inScope } of SCOPES) {
      for (const place of ['now', 'to come', 'over'] as const) {
        for (const waived of Object.values(WAIVED)) {
          const other = [allow('now'), freeze('to come')];
          for (const [scoped, plain] of [
            [freeze(place, scope), freeze(place)],
            [allow(place, scope), allow(place)],
          ]) {
            expect(answer([scoped, ...other], waived, subject)).toEqual(
              answer([...(inScope ? [plain] : []), ...other], waived, subject),
            );
          }
        }
      }
    }
  });
});
