import { DecidableWindow } from '../decision';
import { findSlots } from '../planning/findSlots';
import { keepCalendar } from './compute/CalendarKeeper';
import { ConflictFacts } from './ConflictFacts';
import { detectConflicts } from './detectConflicts';
import { DependencyMap } from './scene/DependencyMap';
import { moveTo, PlacedRelease } from './scene/PlacedRelease';
import { Scene } from './scene/Scene';
import { SceneIndex } from './scene/SceneIndex';
import { spanOf, windowHitsOf } from './windowHits';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-23T08:00:00Z');
const RELEASES = 20_000;
const COMPONENTS = 20_000;
const DEPENDENTS = 10_000;
const EDGES = 100_000;

/** What all pairs would exceed by far; generous, since others share the machine. */
const MANY_SECONDS = 60_000;

jest.setTimeout(3 * MANY_SECONDS);

/** The same numbers every time (mulberry32). */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const ref = (place: number) => `component:default/c${place}`;

function releases(): PlacedRelease[] {
  const pick = random(1);
  return Array.from({ length: RELEASES }, (_, place) => {
    const start = NOW + pick(30 * 24 * 4) * (HOUR / 4);
    const component = place < 50 ? 0 : pick(COMPONENTS);
    const window = {
      start: new Date(start).toISOString(),
      end: new Date(start + HOUR * (1 + pick(3))).toISOString(),
      timeZone: 'Europe/Paris',
    };
    const release: PlacedRelease = {
      id: `release-${place}`,
      revision: 1,
      name: `c${component} ${place}`,
      version: '1.0.0',
      kind: 'normal',
      impact: 'additive',
      state: 'planned',
      environment: pick(10) > 0 ? 'production' : 'staging',
      departure: pick(10) > 0 ? undefined : `train ${pick(100)}`,
      managerRef: `user:default/m${pick(500)}`,
      components: [
        {
          entityRef: ref(component),
          toVersion: '1.0.0',
          artifacts: [],
          requires:
            pick(10) > 0
              ? []
              : [{ entityRef: ref(pick(COMPONENTS)), version: '>=1.0.0' }],
        },
      ],
      milestones: [],
      actual: {},
      updatedAt: window.start,
      window,
      interval: { start: 0, end: 0 },
    };
    return moveTo(release, window);
  });
}

function dependencies(): DependencyMap {
  const pick = random(2);
  return new DependencyMap([
    ...Array.from({ length: DEPENDENTS }, (_, place) => ({
      consumerRef: ref(place + 1),
      providerRef: ref(0),
    })),
    ...Array.from({ length: EDGES - DEPENDENTS }, () => ({
      consumerRef: ref(pick(COMPONENTS)),
      providerRef:
        pick(20) > 0 ? ref(pick(COMPONENTS)) : `resource:default/r${pick(300)}`,
    })),
  ]);
}

const windows: DecidableWindow[] = Array.from({ length: 50 }, (_, place) => ({
  id: `window-${place}`,
  name: `Window ${place}`,
  effect: 'deny',
  reason: '',
  inFlight: 'finish',
  times: {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-05T22:00:00',
      duration: 'PT2H',
      rrule: 'FREQ=WEEKLY;BYDAY=MO,TH',
      exdates: [],
    },
  },
  scope: {
    entityFilter: { 'metadata.name': `c${place}` },
    environments: ['production'],
    releaseKinds: [],
  },
}));

describe('a portal with 20,000 open releases and a hub of 10,000 dependents', () => {
  const placed = releases();
  const map = dependencies();
  const index = new SceneIndex(placed, map);
  const scene = new Scene(index, { now: NOW });
  const facts: ConflictFacts = {
    scene,
    bookings: [],
    capacities: { ofEnvironment: () => undefined, ofResource: () => 1 },
    releasedVersions: () => [],
    windowHits: windowHitsOf({
      ...keepCalendar(windows, spanOf(placed, NOW)),
      entityOf: entityRef => ({
        kind: 'Component',
        metadata: { name: entityRef.slice(18) },
      }),
      now: NOW,
    }),
  };

  function timed<T>(work: () => T): { ms: number; result: T } {
    const start = performance.now();
    const result = work();
    return { ms: performance.now() - start, result };
  }

  it('finds everything within some seconds', () => {
    const { ms, result } = timed(() => detectConflicts(facts));
    expect(result.length).toBeGreaterThan(4_000);
    expect(ms).toBeLessThan(MANY_SECONDS);
  });

  it('finds what one release collides with at once, also for the hub', () => {
    for (const id of ['release-0', 'release-19999']) {
      const { ms } = timed(() => detectConflicts(facts, [id]));
      expect(ms).toBeLessThan(MANY_SECONDS / 20);
    }
  });

  it('finds a time for the hub within seconds', () => {
    const [hub] = placed;
    const span = { start: NOW, end: NOW + 90 * 24 * HOUR };
    const { ms, result } = timed(() =>
      findSlots({
        facts,
        release: hub,
        span,
        endOf: start => start + HOUR,
        working: [span],
        open: [span],
        limit: 20,
      }),
    );
    expect(result.slots.length + result.passedOver.length).toBeGreaterThan(0);
    expect(ms).toBeLessThan(MANY_SECONDS);
  });
});
