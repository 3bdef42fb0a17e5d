import { SchedulerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { eachInSteps, inTurns, Steps } from '../../platform';
import { occurrencesBetween } from '../recurrence';
import { CurrentWindows } from './record/CurrentWindows';
import { presentWindow, timesOf, toOccurrence } from './record/presentWindow';
import { StoredWindow } from './record/StoredWindow';
import { WindowsStore } from './record/WindowsStore';

/** The topic of the event bus that openings and closings are told on. @public */
export const WINDOW_TOPIC = 'releases.window';

/** After a longer pause only what holds now is worth telling. */
const LONGEST_MS = 86_400_000;

/** One window began or ended. @internal */
export interface WindowEdge {
  window: StoredWindow;
  edge: 'opened' | 'closed';
  at: number;
  occurrence: { start: number; end: number };
}

/**
 * What began or ended after `from` and not after `to`, in that order. An end
 * comes before a beginning at the same instant.
 *
 * @internal
 */
export function* edgesBetween(
  windows: readonly StoredWindow[],
  from: number,
  to: number,
): Steps<WindowEdge[]> {
  const isNew = (at: number) => at > from && at <= to;
  const edges = yield* eachInSteps(windows, window =>
    occurrencesBetween(timesOf(window), {
      start: from - 1,
      end: to + 1,
    }).flatMap(occurrence => [
      ...(isNew(occurrence.end)
        ? [
            {
              window,
              edge: 'closed' as const,
              at: occurrence.end,
              occurrence,
            },
          ]
        : []),
      ...(isNew(occurrence.start)
        ? [
            {
              window,
              edge: 'opened' as const,
              at: occurrence.start,
              occurrence,
            },
          ]
        : []),
    ]),
  );
  return edges
    .flat()
    .sort(
      (a, b) =>
        a.at - b.at ||
        Number(a.edge === 'opened') - Number(b.edge === 'opened'),
    );
}

interface WindowAnnouncerOptions {
  store: WindowsStore;
  windows: CurrentWindows;
  events: EventsService;
  /** Called after a window began or ended; must not fail. */
  onChanged: () => void;
}

/**
 * Tells other plugins and open pages when windows begin and end. The mark of
 * what was told is kept in the database and moved after telling, so that a
 * restart leaves nothing out; one that comes in between tells again, under the
 * same id. The scheduler sees to it that one replica tells.
 *
 * @internal
 */
export class WindowAnnouncer {
  readonly #options: WindowAnnouncerOptions;

  constructor(options: WindowAnnouncerOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'announce-windows',
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      fn: async () => {
        await this.announce(new Date());
      },
    });
  }

  /** Tells what began or ended since the last time. */
  async announce(now: Date): Promise<WindowEdge[]> {
    const { store, windows, events, onChanged } = this.#options;
    const announced = await store.announcedUntil();
    if (!announced) {
      await store.markAnnounced(now);
      return [];
    }
    const from = Math.max(announced.getTime(), now.getTime() - LONGEST_MS);
    const { stored } = await windows.load();
    const edges = await inTurns(edgesBetween(stored, from, now.getTime()));
    for (const { window, edge, at, occurrence } of edges) {
      await events.publish({
        topic: WINDOW_TOPIC,
        eventPayload: {
          id: `${window.id}@${toOccurrence(occurrence).start}/${edge}`,
          edge,
          at: formatInstant(new Date(at)),
          occurrence: toOccurrence(occurrence),
          window: presentWindow(window, now),
        },
      });
    }
    if (now > announced) {
      await store.markAnnounced(now);
    }
    if (edges.length > 0) {
      onChanged();
    }
    return edges;
  }
}
