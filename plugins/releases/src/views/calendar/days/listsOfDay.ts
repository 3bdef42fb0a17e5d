import {
  CalendarItem,
  CalendarQueryInput,
  missedPlan,
  Release,
  ReleaseListQueryInput,
  takenTime,
} from '@slipway/backstage-plugin-releases-common';

/** One list of releases on a day, and whose they are. */
export interface DayList {
  relation: CalendarItem['relation'];
  query: ReleaseListQueryInput;
}

/** The lists that a day of a calendar has: its own, and those of each neighbour shown. */
export function listsOfDay(
  query: CalendarQueryInput,
  day: { from: string; to: string },
): DayList[] {
  const { entityRef, neighbours = [], neighboursOnly } = query;
  const { ownerRef, system, domain, trainId } = query;
  const { environment, state, tag, q } = query;
  const narrowed = {
    ...{ entityRef, ownerRef, system, domain, trainId },
    ...{ environment, state, tag, q, ...day },
    sort: 'start' as const,
  };
  const own: DayList[] = neighboursOnly
    ? []
    : [{ relation: 'own', query: narrowed }];
  return [
    ...own,
    ...neighbours.map(relation => ({
      relation,
      query: { ...narrowed, neighbours: [relation], neighboursOnly: true },
    })),
  ];
}

/** A release of such a list as an item of the calendar. */
export function toItem(
  release: Release,
  relation: CalendarItem['relation'],
): CalendarItem[] {
  const { id, name, version, revision, environment } = release;
  const { ownerRef, state, hold, window, components } = release;
  const taken = takenTime(release);
  return window && taken
    ? [
        {
          ...taken,
          planned: missedPlan(release),
          timeZone: window.timeZone,
          ...{ id, version, revision, environment, ownerRef, state, relation },
          type: 'release',
          releaseId: id,
          title: name,
          held: hold !== undefined,
          entityRefs: components.map(({ entityRef }) => entityRef),
        },
      ]
    : [];
}
