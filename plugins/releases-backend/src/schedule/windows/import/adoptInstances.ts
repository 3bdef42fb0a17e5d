import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import { NamedSeries, strangersAmong } from '../../calendarFile';
import { describeTimes } from '../../recurrence';
import { checkWindow } from '../record/checkWindow';
import { timesOf } from '../record/presentWindow';
import { StoredWindow } from '../record/StoredWindow';
import { instanceUid } from './instanceUid';
import { PlannedEvent } from './planEvent';
import { IcsEvent } from './readIcs';

interface StoredSeries extends StoredWindow {
  recurrence: Recurrence;
}

function isSeries(window: StoredWindow | undefined): window is StoredSeries {
  return window?.recurrence !== undefined && !window.archivedAt;
}

function namedIn({ timeZone, recurrence }: StoredSeries): NamedSeries {
  return {
    timeZone,
    recurrence,
    isDays:
      recurrence.dtstart.endsWith('T00:00:00') &&
      /^P\d+D$/.test(recurrence.duration),
  };
}

/** A series that leaves more of its starts out, or is over with the last. */
function withoutStarts(
  current: StoredSeries,
  starts: readonly string[],
  at: string,
): StoredWindow {
  const { recurrence, imported } = current;
  const fewer = {
    ...recurrence,
    exdates: [...new Set([...recurrence.exdates, ...starts])].sort(),
  };
  if (checkWindow({ ...current, recurrence: fewer }).length > 0) {
    return { ...current, archivedAt: at, calledOff: true };
  }
  const isAsImported = isDeepStrictEqual(
    imported?.content.recurrence,
    recurrence,
  );
  return {
    ...current,
    recurrence: fewer,
    imported:
      imported && isAsImported
        ? { ...imported, content: { ...imported.content, recurrence: fewer } }
        : imported,
  };
}

function planSeries(
  current: StoredSeries,
  starts: readonly string[],
  { index, at }: { index: number; at: string },
): PlannedEvent {
  const next = withoutStarts(current, starts, at);
  return {
    row: {
      index,
      uid: current.externalId ?? '',
      name: current.name,
      status: 'updated',
      id: current.id,
      sentence: describeTimes(timesOf(next)),
      next: [],
      details: [],
      warnings: [],
    },
    write: {
      current,
      next,
      action: next.archivedAt ? 'archived' : 'changed',
    },
  };
}

/**
 * Files that call off or move one occurrence need not have its series in them.
 * Finds the series among the windows that were imported before, so that it
 * leaves the occurrence out.
 *
 * @param at - when this happens, RFC 3339
 * @returns the events, known by their places in their series, and what becomes
 * of each series
 * @internal
 */
export function adoptInstances(
  told: readonly IcsEvent[],
  stored: ReadonlyMap<string, StoredWindow>,
  at: string,
): { events: IcsEvent[]; series: ((index: number) => PlannedEvent)[] } {
  const leftOut = new Map<StoredSeries, string[]>();
  const events = told.map(event => {
    const { instance, details } = event;
    const window = stored.get(instance?.seriesUid ?? '');
    if (!instance || details.length > 0 || !isSeries(window)) {
      return event;
    }
    const series = namedIn(window);
    const start = instance.startIn(series);
    if (strangersAmong([start], series).size > 0) {
      return event;
    }
    leftOut.set(window, [...(leftOut.get(window) ?? []), start]);
    return { ...event, uid: instanceUid(instance.seriesUid, start) };
  });
  return {
    events,
    series: [...leftOut]
      .filter(([{ recurrence }, starts]) =>
        starts.some(start => !recurrence.exdates.includes(start)),
      )
      .map(
        ([window, starts]) =>
          index =>
            planSeries(window, starts, { index, at }),
      ),
  };
}
