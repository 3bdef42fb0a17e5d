import {
  InFlightPolicy,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { FoundConflict, WindowNamed } from './FoundConflict';
import { Interval } from '../recurrence';
import { PlacedRelease } from './scene/PlacedRelease';
import { Scene } from './scene/Scene';

/** What can be booked. @internal */
export type BookingTarget = { environment: string } | { resourceRef: string };

/** A time for which something is taken. @internal */
export interface BookedTime {
  id: string;
  target: BookingTarget;
  interval: Interval;
  /** How much of it is taken; absent: all of it. */
  units?: number;
  /** The release it is taken for. */
  releaseId?: string;
  reason: string;
}

/** How many releases something bears at a time. @internal */
export interface Capacities {
  /** Absent: nothing bounds it. */
  ofEnvironment(environment: string): number | undefined;
  ofResource(resourceRef: string): number;
}

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
