import fc from 'fast-check';
import {
  RELEASE_KINDS,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import {
  arbitraryTimes,
  GivenTimes,
  toWindowTimes,
} from '../../recurrence/__testUtils__/arbitraryTimes';
import { bruteForceRule } from '../../recurrence/__testUtils__/bruteForceRule';
import { ZONES } from '../../recurrence/__testUtils__/zones';
import { DecidableWindow, DecisionSubject } from '../DecidableWindow';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What a window is made of, for both who decide. */
export interface GivenWindow {
  id: string;
  effect: 'allow' | 'deny';
  times: GivenTimes | { start: number; end: number; timeZone: string };
  /** The `spec.type` that its filter asks for */
  type?: string;
  environments: string[];
  releaseKinds: WindowScope['releaseKinds'];
}

export interface GivenSubject {
  type?: string;
  environment?: string;
  releaseKind: DecisionSubject['releaseKind'];
}

/** Windows around one change of clocks, and what is asked of them. */
export interface GivenQuestion {
  windows: GivenWindow[];
  subject: GivenSubject;
  waived: string[];
  at: number;
}

export function toDecidable(given: GivenWindow): DecidableWindow {
  const { id, effect, times, type, environments, releaseKinds } = given;
  const iso = (instant: number) => new Date(instant).toISOString();
  return {
    id,
    name: `Window ${id}`,
    effect,
    reason: 'Because',
    times:
      'start' in times
        ? {
            timeZone: times.timeZone,
            start: iso(times.start),
            end: iso(times.end),
          }
        : toWindowTimes(times),
    scope: {
      entityFilter: type === undefined ? undefined : { 'spec.type': type },
      environments,
      releaseKinds,
    },
    inFlight: 'finish',
  };
}

export function toSubject({ type, ...subject }: GivenSubject): DecisionSubject {
  return {
    ...subject,
    entity:
      type === undefined ? undefined : { kind: 'Component', spec: { type } },
  };
}

function maybe<T>(value: fc.Arbitrary<T>, freq = 3) {
  return fc.option(value, { nil: undefined, freq });
}

const zone = fc.constantFrom(...Object.keys(ZONES));
const type = fc.constantFrom('service', 'website');
const environment = fc.constantFrom('production', 'staging');
const releaseKind = fc.constantFrom(...RELEASE_KINDS);

/** Rules that take their day from the first start, whichever it is. */
const anyDayRule = fc
  .tuple(
    fc.constantFrom(
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY',
      'FREQ=YEARLY',
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3',
    ),
    maybe(fc.integer({ min: 1, max: 12 }), 1),
  )
  .map(([rule, count]) => (count ? `${rule};COUNT=${count}` : rule));

/** On a grid, so that windows begin where others begin or end. */
const quarters = (days: number) =>
  fc
    .integer({ min: -days * 48, max: days * 48 })
    .map(halves => halves * 30 * MINUTE);

function timesNear(
  anchor: number,
  home: string,
): fc.Arbitrary<GivenWindow['times']> {
  const timeZone = fc.oneof(fc.constant(home), zone);
  const once = fc
    .tuple(quarters(4), fc.integer({ min: 1, max: 96 }), timeZone)
    .map(([offset, halves, name]) => ({
      start: anchor + offset,
      end: anchor + offset + halves * 30 * MINUTE,
      timeZone: name,
    }));
  const again = fc.record({
    timeZone,
    dtstart: fc
      .tuple(fc.integer({ min: 0, max: 20 }), quarters(2))
      .map(([days, offset]) =>
        new Date(anchor - days * DAY + offset).toISOString().slice(0, 19),
      ),
    rrule: anyDayRule,
    exdates: fc.constant<string[]>([]),
    weeks: fc.constant(0),
    days: fc.constantFrom(0, 0, 0, 1, 2),
    seconds: fc.constantFrom(1800, 3600, 7200, 8 * 3600, 24 * 3600),
  });
  const anything = arbitraryTimes.filter(({ rrule, dtstart }) => {
    const [first] = bruteForceRule(
      rrule.replace(/;UNTIL=[^;]*/, ''),
      dtstart,
      Date.parse(`${dtstart}Z`) + DAY,
    );
    return first === Date.parse(`${dtstart}Z`);
  });
  return fc.oneof(
    { arbitrary: once, weight: 4 },
    { arbitrary: again, weight: 5 },
    { arbitrary: anything, weight: 1 },
  );
}

const scope = fc.record({
  type: maybe(type, 1),
  environments: fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: 3 },
    { arbitrary: fc.uniqueArray(environment, { minLength: 1 }), weight: 1 },
  ),
  releaseKinds: fc.oneof(
    {
      arbitrary: fc.constant<WindowScope['releaseKinds']>([]),
      weight: 3,
    },
    {
      arbitrary: fc.uniqueArray(releaseKind, { minLength: 1, maxLength: 2 }),
      weight: 1,
    },
  ),
});

/** Questions about up to five windows around a change of clocks. */
export const arbitraryQuestion: fc.Arbitrary<GivenQuestion> = zone
  .chain(home =>
    fc.tuple(fc.constant(home), fc.constantFrom(...ZONES[home]), quarters(1)),
  )
  .chain(([home, day, offset]) => {
    const anchor = Date.parse(`${day}T00:00:00Z`) + offset;
    const effect = fc.constantFrom<GivenWindow['effect']>('deny', 'allow');
    const window = fc
      .tuple(fc.record({ effect, times: timesNear(anchor, home) }), scope)
      .map(([first, second]) => ({ ...first, ...second }));
    return fc.record({
      windows: fc
        .array(window, { maxLength: 5 })
        .map(list => list.map((one, index) => ({ ...one, id: `${index}` }))),
      subject: fc.record({
        type: maybe(type),
        environment: maybe(environment),
        releaseKind,
      }),
      waived: fc.subarray(['0', '1', '2', '3', '4'], { maxLength: 2 }),
      at: fc
        .integer({ min: -4 * 1440, max: 6 * 1440 })
        .map(minutes => anchor + minutes * MINUTE),
    });
  });
