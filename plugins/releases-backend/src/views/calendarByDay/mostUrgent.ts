import {
  ConflictSeverity,
  isOpenState,
  isReady,
  nextDeadline,
  ReleaseState,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { isPending } from '../../releases';

const SOON_MS = 24 * 3_600_000;

const RELATIONS = ['own', 'upstream', 'downstream'] as const;

/** What tells how urgent a release is. @internal */
export interface UrgentRelease {
  id: string;
  state: ReleaseState;
  held: boolean;
  /** Milliseconds since the epoch, as `end`. */
  start: number;
  end: number;
  relation: (typeof RELATIONS)[number];
  /** Absent where it has not been judged, which is not ready. */
  verdict?: Verdict;
  conflict?: ConflictSeverity;
}

/**
 * How urgent a release is, by the places of the list of {@link mostUrgent}:
 * the lower the more.
 *
 * @param now - milliseconds since the epoch
 * @internal
 */
export function urgencyOf(release: UrgentRelease, now: number): number {
  const { state, start, verdict, held, conflict } = release;
  if (!isOpenState(state)) {
    return 5;
  }
  const isAtRisk =
    isPending(state) &&
    !isReady(verdict ?? 'unknown') &&
    start - now <= SOON_MS;
  const urgencies = [
    isAtRisk,
    conflict === 'high',
    held,
    release[nextDeadline(state)] <= now,
    true,
  ];
  return urgencies.indexOf(true);
}

/**
 * The releases that a person should look at first, at most `limit` of them.
 * The own releases of what is looked at come before those of its neighbours,
 * and among them, in this order:
 *
 * 1. not ready, although it starts within 24 hours or should have started;
 * 2. in a conflict of high severity;
 * 3. on hold;
 * 4. late: it should have started, or should be over;
 * 5. the others to come;
 * 6. what is over.
 *
 * Those of the same urgency come by their start, and by their id.
 *
 * @param now - milliseconds since the epoch
 * @internal
 */
export function mostUrgent<T extends UrgentRelease>(
  releases: readonly T[],
  limit: number,
  now: number,
): T[] {
  return releases
    .map(release => ({ release, urgency: urgencyOf(release, now) }))
    .sort(
      ({ release: a, urgency: first }, { release: b, urgency: second }) =>
        RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
        first - second ||
        a.start - b.start ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ release }) => release);
}
