import {
  InFlightPolicy,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { FoundConflict, WindowNamed } from './FoundConflict';
import { BookedTime } from '../../bookings/BookedTime';
import { Capacities } from '../../bookings/Capacities';
import { Interval } from '../../recurrence';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { Scene } from '../../scene/Scene';
import { BoardedDeparture } from '../../trains/departures/boardedDeparture';

/** A time in which windows do not let a release happen. @internal */
export interface WindowHit {
  code: string;
  effect: WindowEffect;
  interval: Interval;
  inFlight: InFlightPolicy;
  /** The freeze, or the windows that one of would have to be open. */
  windows: WindowNamed[];
  /** When the next time begins that is open. */
  nextOpen?: number;
}

/**
 * Everything that conflicts are found by.
 *
 * @internal
 */
export interface ConflictFacts {
  scene: Scene;
  capacities: Capacities;
  bookings: readonly BookedTime[];
  /** The versions of an entity that are out in an environment. */
  releasedVersions(entityRef: string, environment: string): readonly string[];
  windowHits(release: PlacedRelease): readonly WindowHit[];
  /** The departure that a release aboard a train goes with. */
  departureOf(release: PlacedRelease): BoardedDeparture | undefined;
}

/**
 * Finds the conflicts of one kind that one of the releases in focus has a part
 * in.
 *
 * @internal
 */
export type Detector = (
  facts: ConflictFacts,
  focus: ReadonlyMap<string, PlacedRelease>,
) => Iterable<FoundConflict>;
