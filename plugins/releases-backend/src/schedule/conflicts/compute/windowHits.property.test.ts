import { ReleaseKind } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aWaiver } from '../../../__testUtils__/aWaiver';
import { DecidableWindow, decide, WindowCalendar } from '../../decision';
import { WindowTimes } from '../../recurrence';
import { HOUR, MIDNIGHT } from '../detect/__testUtils__/arbitraryFacts';
import { PlacedRelease, toPlacedRelease } from '../../scene/PlacedRelease';
import { aRelease } from '../../../__testUtils__/releaseFixture';
import { windowHitsOf } from './windowHits';

jest.setTimeout(120_000);

const iso = (hours: number) =>
  new Date(MIDNIGHT + hours * HOUR).toISOString().replace('.000Z', 'Z');

const times: fc.Arbitrary<WindowTimes> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({
      timeZone: 'Europe/Paris',
      start: iso(start),
      end: iso(start + length),
    })),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 }))
    .map(([hour, length]) => ({
      timeZone: 'Asia/Kathmandu',
      recurrence: {
        dtstart: `2026-11-01T${String(hour).padStart(2, '0')}:00:00`,
        duration: `PT${length}H`,
        rrule: 'FREQ=DAILY',
        exdates: [],
      },
    })),
);

const windows = fc
  .array(
    fc.record({
      effect: fc.constantFrom('allow' as const, 'deny' as const),
      times,
      scope: fc.record({
        environments: fc.constantFrom<string[]>(
          [],
          ['production'],
          ['staging'],
        ),
        releaseKinds: fc.constant<ReleaseKind[]>([]),
        entityFilter: fc.constantFrom(undefined, { 'metadata.name': 'a' }),
      }),
      inFlight: fc.constantFrom('finish' as const, 'block' as const),
    }),
    { maxLength: 4 },
  )
  .map(all =>
    all.map(
      (window, place): DecidableWindow => ({
        ...window,
        id: `window-${place}`,
        name: `Window ${place}`,
        reason: '',
      }),
    ),
  );

const release = fc
  .record({
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 24 }),
    components: fc.subarray(['a', 'b']),
    waived: fc.subarray(['window-0', 'window-1']),
  })
  .map(
    ({ start, length, components, waived }) =>
      toPlacedRelease(
        aRelease({
          window: {
            start: iso(start),
            end: iso(start + length),
            timeZone: 'Europe/Paris',
          },
          components: components.map(name => ({
            entityRef: `component:default/${name}`,
            artifacts: [],
            requires: [],
          })),
          waivers: waived.map(windowId =>
            aWaiver(windowId, { expiresAt: iso(1000) }),
          ),
        }),
      )!,
  );

const entityOf = (ref: string) => ({
  kind: 'Component',
  metadata: { name: ref.slice('component:default/'.length) },
});

function hitsOf(all: DecidableWindow[], placed: PlacedRelease) {
  return windowHitsOf({
    calendar: new WindowCalendar(all),
    entityOf,
    now: MIDNIGHT,
  })(placed);
}

/** Whether the one function that decides lets every component start then. */
function isAllowed(all: WindowCalendar, placed: PlacedRelease, at: number) {
  const refs = placed.components.map(({ entityRef }) => entityRef);
  return (refs.length > 0 ? refs : [undefined]).every(
    ref =>
      decide(
        {
          at,
          subject: {
            entity: ref === undefined ? undefined : entityOf(ref),
            environment: placed.environment,
            releaseKind: placed.kind,
          },
          waived: new Set(
            (placed.waivers ?? []).map(({ target }) => target.id),
          ),
        },
        all,
      ).allowed,
  );
}

/** For a start that is refused, and for being caught under way. */
const CODES = {
  deny: ['inside_freeze', 'runs_into_freeze'],
  allow: ['outside_allow_windows', 'leaves_allow_windows'],
};

describe('windowHitsOf', () => {
  it('hits exactly where it is decided that a component may not be released', () => {
    fc.assert(
      fc.property(windows, release, (all, placed) => {
        const hits = hitsOf(all, placed);
        const { start, end } = placed.interval;
        const calendar = new WindowCalendar(all);
        for (let at = start; at < end; at += HOUR / 4) {
          const isHit = hits.some(
            ({ interval }) => interval.start <= at && at < interval.end,
          );
          expect(isHit).toBe(!isAllowed(calendar, placed, at));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells a start that is refused from being caught under way', () => {
    fc.assert(
      fc.property(windows, release, (all, placed) => {
        const { start } = placed.interval;
        for (const { code, interval, effect, windows: by } of hitsOf(
          all,
          placed,
        )) {
          expect(by.length).toBeGreaterThan(0);
          const [atStart, later] = CODES[effect];
          expect(code).toBe(interval.start <= start ? atStart : later);
        }
      }),
      { numRuns: 100 },
    );
  });
});
