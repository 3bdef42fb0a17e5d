import { ConflictFacts } from '../conflicts/detect/ConflictFacts';
import {
  firstRing,
  membersOfMany,
  touchedBy,
} from '../conflicts/compute/recompute';
import { ReleaseOrders } from '../../dependencies';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { PlacedRelease } from '../scene/PlacedRelease';
import { Scene } from '../scene/Scene';
import { BoardedDeparture } from '../trains/departures/boardedDeparture';
import { Comparison, compareConflicts } from './compareConflicts';

/** A release that comes too late after some moves and did not before. @internal */
export interface Late {
  releaseId: string;
  code: string;
  lateMs: number;
  /** The release that it waits for, or that waits for it. */
  otherId?: string;
  /** The milestone that comes too late for it. */
  milestone?: string;
  /** The departure that it misses. */
  departure?: BoardedDeparture;
}

/** How far a moved release can still go back. @internal */
export interface Slack {
  releaseId: string;
  /** Absent where nothing bounds it. */
  ms?: number;
  boundById?: string;
  departure?: BoardedDeparture;
}

/** @internal */
export interface Preview {
  conflicts: Comparison;
  late: Late[];
  slack: Slack[];
}

/**
 * Whom an order that is broken now makes late: who stays where they are and
 * would have to move as well. Of two that move it is the one that waits.
 */
function lateByOrder(
  facts: ConflictFacts,
  { appear }: Comparison,
  moved: ReadonlySet<string>,
): Late[] {
  return appear.flatMap(({ cause, code }): Late[] => {
    if (cause.kind !== 'order_violation') {
      return [];
    }
    const { firstId, thenId } = cause;
    const first = facts.scene.get(firstId)!;
    const then = facts.scene.get(thenId)!;
    const isFirstLate = moved.has(thenId) && !moved.has(firstId);
    return [
      {
        releaseId: isFirstLate ? firstId : thenId,
        otherId: isFirstLate ? thenId : firstId,
        code,
        lateMs: first.interval.end - then.interval.start,
      },
    ];
  });
}

function lateByMilestone({ appear }: Comparison): Late[] {
  return appear.flatMap(({ cause, code, releases, interval }): Late[] =>
    cause.kind === 'milestone_slip' && code === 'milestone_after_start'
      ? [
          {
            releaseId: releases[0],
            code,
            lateMs: interval.end - interval.start,
            milestone: cause.name,
          },
        ]
      : [],
  );
}

function missesDeparture(
  release: PlacedRelease,
  departure: BoardedDeparture,
): boolean {
  return release.interval.start >= departure.end;
}

function lateByDeparture(
  moves: readonly PlacedRelease[],
  before: Scene,
  { departureOf }: ConflictFacts,
): Late[] {
  return moves.flatMap((release): Late[] => {
    const departure = departureOf(release);
    const was = before.get(release.id);
    if (
      !departure ||
      !missesDeparture(release, departure) ||
      (was && missesDeparture(was, departure))
    ) {
      return [];
    }
    return [
      {
        releaseId: release.id,
        code: 'departure_missed',
        lateMs: release.interval.start - departure.start,
        departure,
      },
    ];
  });
}

function slackOf(
  release: PlacedRelease,
  orders: ReleaseOrders<PlacedRelease>,
  departure: BoardedDeparture | undefined,
): Slack {
  const bounds = orders
    .of(release)
    .filter(({ first }) => first.id === release.id)
    .map(({ then }): { ms: number } & Omit<Slack, 'releaseId' | 'ms'> => ({
      ms: then.interval.start - release.interval.end,
      boundById: then.id,
    }));
  if (departure) {
    bounds.push({ ms: departure.end - release.interval.start, departure });
  }
  const [tightest] = bounds.sort((a, b) => a.ms - b.ms);
  return tightest
    ? { releaseId: release.id, ...tightest, ms: Math.max(tightest.ms, 0) }
    : { releaseId: release.id };
}

/**
 * What some moves would change: in what collides, around the moved releases
 * and everything they meet, in who is late, and in how far each could still
 * go back.
 *
 * @param factsFor - the facts, complete for some releases as they lie in a scene
 * @internal
 */
export async function previewMoves(
  moves: readonly PlacedRelease[],
  options: {
    scene: Scene;
    factsFor: (ids: Iterable<string>, scene: Scene) => Promise<ConflictFacts>;
  },
): Promise<Preview> {
  const { scene, factsFor } = options;
  const after = scene.with(moves);
  const near = firstRing(touchedBy(moves), scene);
  const around = new Set([
    ...near,
    ...membersOfMany(detectConflicts(await factsFor(near, scene), near)),
    ...membersOfMany(detectConflicts(await factsFor(near, after), near)),
  ]);
  const facts = await factsFor(around, after);
  const conflicts = compareConflicts(
    detectConflicts(await factsFor(around, scene), around),
    detectConflicts(facts, around),
  );
  const moved = new Set(moves.map(({ id }) => id));
  const orders = new ReleaseOrders(after, facts.releasedVersions);
  return {
    conflicts,
    late: [
      ...lateByOrder(facts, conflicts, moved),
      ...lateByMilestone(conflicts),
      ...lateByDeparture(moves, scene, facts),
    ],
    slack: moves.map(release =>
      slackOf(release, orders, facts.departureOf(release)),
    ),
  };
}
