import { UrgentRelease, urgencyOf } from './mostUrgent';

/**
 * What days name, with at most `limit` releases of neighbours in all: those of
 * one that thousands depend on would fill every day. The most urgent stay;
 * among those of the same urgency the first of each day come before the second,
 * and those around now before those further away. Own releases always stay.
 *
 * @param days - what each day would name, the most urgent first
 * @param now - milliseconds since the epoch
 * @internal
 */
export function boundNeighbours<T extends UrgentRelease>(
  days: readonly (readonly T[])[],
  limit: number,
  now: number,
): T[][] {
  const entries = days.map(chosen =>
    chosen.map((release, place) => ({
      ...{ release, place },
      isOwn: release.relation === 'own',
      urgency: urgencyOf(release, now),
      away: Math.abs(release.start - now),
    })),
  );
  const kept = new Set(
    entries
      .flat()
      .filter(({ isOwn }) => !isOwn)
      .sort(
        (a, b) => a.urgency - b.urgency || a.place - b.place || a.away - b.away,
      )
      .slice(0, limit),
  );
  return entries.map(ofDay =>
    ofDay
      .filter(entry => entry.isOwn || kept.has(entry))
      .map(({ release }) => release),
  );
}
