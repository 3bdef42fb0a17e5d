import { Release } from '@slipway/backstage-plugin-releases-common';
import { DependenciesService, shippedRefs } from '../../../dependencies';
import { inTurns } from '../../../platform';
import { CapacityReader } from '../../bookings/CapacityReader';
import { WindowCalendar } from '../../decision';
import { DecisionService } from '../../windows/deciding/DecisionService';
import { BookedTime } from '../../bookings/BookedTime';
import { ConflictFacts } from '../detect/ConflictFacts';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { Scene } from '../../scene/Scene';
import { BoardedDeparture } from '../../trains/departures/boardedDeparture';
import { requiredRefs } from '../../scene/SceneIndex';
import { prepareHits, windowHitsOf } from './windowHits';
import { SceneLoader } from './SceneLoader';

/** What releases say that conflicts are found by. @internal */
export interface PlacedReleases {
  placed(): Promise<{ id: string; version: string }[]>;
  /** Another text where any of them is another. */
  placedVersion(): Promise<string>;
  byIds(ids: readonly string[]): Promise<Release[]>;
  released(
    entityRefs: readonly string[],
  ): Promise<{ entityRef: string; environment: string; version: string }[]>;
}

/** Which departures releases aboard trains go with. @internal */
export interface DepartureLookup {
  of(
    releases: readonly PlacedRelease[],
  ): Promise<(release: PlacedRelease) => BoardedDeparture | undefined>;
}

/** @internal */
export interface FactsLoaderOptions {
  releases: PlacedReleases;
  dependencies: Pick<DependenciesService, 'allEdges' | 'snapshot'>;
  decisions: Pick<DecisionService, 'calendar' | 'subjects'>;
  bookings: { current(now: number): Promise<BookedTime[]> };
  departures: DepartureLookup;
  capacities: CapacityReader;
  now?: () => Date;
}

/**
 * Facts about all releases, to be completed for those that are looked at.
 *
 * @internal
 */
export interface SceneFacts {
  scene: Scene;
  /** Completes the facts for the releases that are looked at, as they lie in a scene. */
  factsFor(ids: Iterable<string>, scene?: Scene): Promise<ConflictFacts>;
  /** The windows that count. */
  calendar: WindowCalendar;
}

/**
 * Gathers what conflicts are found by, as it is when asked.
 *
 * @internal
 */
export class FactsLoader {
  readonly #options: FactsLoaderOptions;
  readonly #scenes: SceneLoader;
  readonly #now: () => Date;

  constructor(options: FactsLoaderOptions) {
    this.#options = options;
    this.#scenes = new SceneLoader(options);
    this.#now = options.now ?? (() => new Date());
  }

  async load(): Promise<SceneFacts> {
    const { decisions, bookings, departures, capacities } = this.#options;
    const now = this.#now().getTime();
    const index = await this.#scenes.load();
    const [calendar, booked, bearing] = await Promise.all([
      decisions.calendar(),
      bookings.current(now),
      capacities.read(),
    ]);
    const own = new Scene(index, { now });
    return {
      scene: own,
      calendar,
      factsFor: async (ids, scene = own) => {
        const releases = [...ids].flatMap(id => scene.get(id) ?? []);
        const [released, departureOf, entityOf] = await Promise.all([
          this.#released(releases, scene),
          departures.of(releases),
          decisions.subjects(
            calendar.needsEntities
              ? releases.flatMap(release => [...shippedRefs(release)])
              : [],
          ),
        ]);
        await inTurns(prepareHits(releases, calendar, now));
        return {
          scene,
          bookings: booked,
          capacities: bearing,
          releasedVersions: released,
          windowHits: windowHitsOf({ calendar, entityOf, now }),
          departureOf,
        };
      },
    };
  }

  /** What is out of that which these releases wait for, or that waits for them. */
  async #released(
    releases: readonly PlacedRelease[],
    scene: Scene,
  ): Promise<ConflictFacts['releasedVersions']> {
    const waiting = new Set([
      ...releases,
      ...releases.flatMap(release =>
        [...shippedRefs(release)].flatMap(ref => scene.requirers(ref)),
      ),
    ]);
    const refs = new Set(
      [...waiting].flatMap(release => [...requiredRefs(release)]),
    );
    const versions = new Map<string, string[]>();
    const key = (entityRef: string, environment: string) =>
      `${environment} ${entityRef}`;
    if (refs.size > 0) {
      for (const item of await this.#options.releases.released([...refs])) {
        const known = versions.get(key(item.entityRef, item.environment)) ?? [];
        versions.set(key(item.entityRef, item.environment), [
          ...known,
          item.version,
        ]);
      }
    }
    return (entityRef, environment) =>
      versions.get(key(entityRef, environment)) ?? [];
  }
}
