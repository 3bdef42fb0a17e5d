import {
  ConflictKind,
  ConflictSeverity,
  InFlightPolicy,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import { Link } from '../../../dependencies';
import { Interval } from '../../recurrence';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { BoardedDeparture } from '../../trains/departures/boardedDeparture';

/** A booking that takes part in a conflict. @internal */
export interface BookingNamed {
  id: string;
  reason: string;
  start: number;
  end: number;
}

/** A window that takes part in a conflict. @internal */
export interface WindowNamed {
  id: string;
  name: string;
  reason?: string;
}

/**
 * What a conflict comes from, as facts: its sentence is made of them when it is
 * read, by what its reader may know.
 *
 * @internal
 */
export type ConflictCause =
  | { kind: 'same_component'; entityRefs: string[] }
  | { kind: 'dependency_overlap'; links: Link[]; required: boolean }
  | {
      kind: 'order_violation';
      firstId: string;
      thenId: string;
      why: 'requires' | 'train';
      links: Link[];
    }
  | { kind: 'off_departure'; departure: BoardedDeparture }
  | {
      kind: 'window_violation';
      effect: WindowEffect;
      inFlight: InFlightPolicy;
      windows: WindowNamed[];
      nextOpen?: number;
    }
  | {
      kind: 'resource_contention';
      resourceRef: string;
      environment: string;
      capacity: number;
      bookings: BookingNamed[];
    }
  | {
      kind: 'environment_booking';
      environment: string;
      capacity?: number;
      bookings: BookingNamed[];
    }
  | { kind: 'people'; personRef: string }
  | {
      kind: 'milestone_slip';
      milestoneId: string;
      name: string;
      dueAt: string;
      /** The milestone that it comes after and should not. */
      before?: string;
    };

/** @internal */
export interface FoundConflict {
  fingerprint: string;
  kind: ConflictKind;
  code: string;
  severity: ConflictSeverity;
  /** The ids of the releases, those that are the easiest to move first. */
  releases: string[];
  interval: Interval;
  cause: ConflictCause;
}

/**
 * A name for a conflict that is made of what collides and not of when, so that
 * it stays the same when the same is found again.
 *
 * @internal
 */
export function fingerprintOf(
  kind: ConflictKind,
  releaseIds: readonly string[],
  refs: readonly string[],
): string {
  return createHash('sha256')
    .update(
      JSON.stringify([kind, [...releaseIds].sort(), [...new Set(refs)].sort()]),
    )
    .digest('hex')
    .slice(0, 40);
}

const ADVANCE: readonly string[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
];

/** The least advanced release is the easiest to move, then the latest one. */
function byEase(a: PlacedRelease, b: PlacedRelease): number {
  return (
    ADVANCE.indexOf(a.state) - ADVANCE.indexOf(b.state) ||
    b.interval.start - a.interval.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * @param refs - what else tells this conflict from others of the releases
 * @internal
 */
export function foundConflict(
  given: Pick<FoundConflict, 'code' | 'severity' | 'interval' | 'cause'> & {
    releases: readonly PlacedRelease[];
    refs: readonly string[];
  },
): FoundConflict {
  const { code, severity, interval, cause, refs } = given;
  const releases = [...given.releases].sort(byEase).map(({ id }) => id);
  return {
    fingerprint: fingerprintOf(cause.kind, releases, refs),
    kind: cause.kind,
    code,
    severity,
    releases,
    interval,
    cause,
  };
}
