import {
  DecidableWindow,
  WindowCalendar,
} from '../../plugins/releases-backend/src/schedule/decision';
import { ConflictFacts } from '../../plugins/releases-backend/src/schedule/conflicts/detect/ConflictFacts';
import { DependencyMap } from '../../plugins/releases-backend/src/dependencies/order/DependencyMap';
import {
  moveTo,
  PlacedRelease,
} from '../../plugins/releases-backend/src/schedule/scene/PlacedRelease';
import { Scene } from '../../plugins/releases-backend/src/schedule/scene/Scene';
import { SceneIndex } from '../../plugins/releases-backend/src/schedule/scene/SceneIndex';
import { windowHitsOf } from '../../plugins/releases-backend/src/schedule/conflicts/compute/windowHits';
import { Random } from '../lib/random';
import { Size } from '../lib/sizes';

export const HOUR = 3_600_000;
export const NOW = Date.parse('2026-11-23T08:00:00Z');

const WINDOWS = 50;

const ref = (place: number) => `component:default/c${place}`;

const entityOf = (entityRef: string) => ({
  kind: 'Component',
  metadata: { name: entityRef.split('/')[1] },
});

/** As many open releases in a month as there are components, 50 of the hub. */
function openReleases({ components }: Size): PlacedRelease[] {
  const random = new Random(1);
  return Array.from({ length: components }, (_, place) => {
    const start = NOW + random.below(30 * 24 * 4) * (HOUR / 4);
    const component = place < 50 ? 0 : random.below(components);
    const window = {
      start: new Date(start).toISOString(),
      end: new Date(start + HOUR * (1 + random.below(3))).toISOString(),
      timeZone: 'Europe/Paris',
    };
    const release: PlacedRelease = {
      id: `release-${place}`,
      revision: 1,
      name: `c${component} ${place}`,
      version: '1.0.0',
      kind: 'normal',
      impact: place % 7 === 0 ? 'breaking' : 'additive',
      state: 'planned',
      environment: random.chance(0.9) ? 'production' : 'staging',
      departure: random.chance(0.9) ? undefined : `train ${random.below(100)}`,
      managerRef: `user:default/m${random.below(500)}`,
      components: [
        {
          entityRef: ref(component),
          toVersion: '1.0.0',
          artifacts: [],
          requires: random.chance(0.9)
            ? []
            : [
                {
                  entityRef: ref(random.below(components)),
                  version: '>=1.0.0',
                },
              ],
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

function edgesOf({ components, edges, hubConsumers }: Size) {
  const random = new Random(2);
  return [
    ...Array.from({ length: hubConsumers }, (_, place) => ({
      consumerRef: ref(place + 1),
      providerRef: ref(0),
    })),
    ...Array.from({ length: edges - hubConsumers }, () => ({
      consumerRef: ref(random.below(components)),
      providerRef: random.chance(0.95)
        ? ref(random.below(components))
        : `resource:default/r${random.below(300)}`,
    })),
  ];
}

function freezes(): DecidableWindow[] {
  return Array.from({ length: WINDOWS }, (_, place) => ({
    id: `window-${place}`,
    name: `Window ${place}`,
    effect: 'deny' as const,
    reason: '',
    inFlight: 'finish' as const,
    revision: 1,
    updatedAt: '2026-01-01T00:00:00Z',
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
}

/** What a portal of a size plans, with one hub and some freezes. */
export function plansOf(size: Size) {
  const releases = openReleases(size);
  const edges = edgesOf(size);
  const windows = freezes();
  const scene = new Scene(new SceneIndex(releases, new DependencyMap(edges)), {
    now: NOW,
  });
  const facts: ConflictFacts = {
    scene,
    bookings: [],
    capacities: { ofEnvironment: () => undefined, ofResource: () => 1 },
    releasedVersions: () => [],
    windowHits: windowHitsOf({
      calendar: new WindowCalendar(windows),
      entityOf,
      now: NOW,
    }),
    departureOf: () => undefined,
  };
  return { releases, edges, windows, facts, entityOf };
}

export type Plans = ReturnType<typeof plansOf>;
