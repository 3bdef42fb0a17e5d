import {
  isOpenState,
  Release,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { MoveMilestones } from '../../releases';
import { Interval } from '../recurrence';

/**
 * What conflicts are found by of a release that has its place in time.
 *
 * @internal
 */
export interface PlacedRelease
  extends Pick<
    Release,
    | 'id'
    | 'revision'
    | 'name'
    | 'version'
    | 'kind'
    | 'impact'
    | 'state'
    | 'environment'
    | 'trainId'
    | 'trainDeparture'
    | 'managerRef'
    | 'components'
    | 'milestones'
    | 'waivers'
    | 'actual'
    | 'updatedAt'
    | 'archivedAt'
  > {
  window: ReleaseWindow;
  interval: Interval;
  /** The departure of a train that it goes with, the same for all aboard. */
  departure?: string;
}

/** Names the departure of a train that a release goes with. @internal */
export function departureOf({
  trainId,
  trainDeparture,
}: Pick<Release, 'trainId' | 'trainDeparture'>): string | undefined {
  return trainId && `${trainId} ${trainDeparture ?? ''}`;
}

/** @internal */
export function toInterval(window: { start: string; end: string }): Interval {
  return { start: Date.parse(window.start), end: Date.parse(window.end) };
}

/** @internal */
export function overlap(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What several intervals have in common. @internal */
export function intersection(intervals: readonly Interval[]): Interval {
  return {
    start: Math.max(...intervals.map(({ start }) => start)),
    end: Math.min(...intervals.map(({ end }) => end)),
  };
}

/**
 * A release as conflicts are found by it; nothing where it is over, archived
 * or without a window.
 *
 * @internal
 */
export function toPlacedRelease(release: Release): PlacedRelease | undefined {
  const { window, archivedAt, state } = release;
  if (!window || archivedAt || !isOpenState(state)) {
    return undefined;
  }
  return {
    id: release.id,
    revision: release.revision,
    name: release.name,
    version: release.version,
    kind: release.kind,
    impact: release.impact,
    state,
    environment: release.environment,
    trainId: release.trainId,
    trainDeparture: release.trainDeparture,
    departure: departureOf(release),
    managerRef: release.managerRef,
    components: release.components.map(component => ({
      ...component,
      artifacts: [],
    })),
    milestones: release.milestones,
    waivers: release.waivers,
    actual: release.actual,
    updatedAt: release.updatedAt,
    window,
    interval: toInterval(window),
  };
}

/**
 * A release as it would be with another window.
 *
 * @param moveMilestones - absent: they stay where they are
 * @internal
 */
export function moveTo(
  release: PlacedRelease,
  window: ReleaseWindow,
  moveMilestones: MoveMilestones = milestones => milestones,
): PlacedRelease {
  return {
    ...release,
    milestones: moveMilestones(release.milestones, release.window, window),
    window,
    interval: toInterval(window),
  };
}
