import {
  MAX_TIMELINE_BARS,
  MAX_TIMELINE_VERDICTS,
  missedPlan,
  Release,
  takenTime,
  Timeline,
  TimelineBar,
  TimelineBucket,
  TimelineQuery,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { StoredVerdicts } from '../../governance';
import { Caller, groupBy, inTurns } from '../../platform';
import { ReleasesReader } from '../../releases';
import { ConflictLookup } from '../calendar/ConflictLookup';
import { DecidableWindow } from '../../schedule';
import { WindowsInScope } from '../calendar/WindowsInScope';
import { arrowsAmong } from './arrows';
import { bandsOf } from './bands';
import { Lane, lanePage, LaneSlice, sortedLanes } from './lanePage';
import { keyOfRow, presentRows } from './presentRows';
import { isForEveryRow, withWindows } from './rowWindows';
import {
  Place,
  StoredRow,
  TimelineSource,
  TimelineStore,
} from './TimelineStore';

/** Into how many parts the span is cut where the query does not say. */
const USUAL_RESOLUTION = 240;

/** @internal */
export interface TimelineServiceOptions {
  store: TimelineStore;
  reader: Pick<ReleasesReader, 'placementsIn' | 'find'>;
  dependencies: Pick<DependenciesService, 'describedEntities' | 'edgesAmong'>;
  windows: WindowsInScope;
  verdicts: Pick<StoredVerdicts, 'of'>;
  conflicts: ConflictLookup;
  /** The names of trains by their ids. */
  trainNames: () => Promise<ReadonlyMap<string, string>>;
}

/**
 * The portfolio in rows and lanes.
 *
 * @internal
 */
export class TimelineService {
  readonly #options: TimelineServiceOptions;

  constructor(options: TimelineServiceOptions) {
    this.#options = options;
  }

  async timeline(credentials: Caller, query: TimelineQuery): Promise<Timeline> {
    const { store, windows } = this.#options;
    const { resolution } = query;
    const source = await this.#source(credentials, query);
    const lanes = await this.#lanes(source);
    const { total, slices } = lanePage(lanes, {
      ...query,
      collapsed: new Set(query.collapsed),
    });
    const rows = await store.rows(source, slices);
    const places =
      resolution === undefined
        ? await store.places(source, rows, MAX_TIMELINE_BARS + 1)
        : undefined;
    const isShown = places !== undefined && places.length <= MAX_TIMELINE_BARS;
    const { bars, releases } = isShown
      ? await this.#bars(credentials, places)
      : { bars: undefined, releases: [] };
    const buckets = await this.#buckets(source, query, {
      slices,
      rows: isShown ? [] : rows,
    });
    const inScope = await windows.of(query);
    return {
      totalRows: total,
      totalLanes: lanes.length,
      rows: await this.#withWindows(
        presentRows(slices, rows, { bars, buckets }),
        inScope,
        query,
      ),
      bands: await inTurns(bandsOf(inScope, query)),
      arrows: await this.#arrows(releases, rows),
      truncated: resolution === undefined && !isShown,
    };
  }

  async #source(
    credentials: Caller,
    query: TimelineQuery,
  ): Promise<TimelineSource> {
    const { reader, dependencies } = this.#options;
    return {
      placements: await reader.placementsIn(credentials, query),
      entities: () => dependencies.describedEntities(),
      groupBy: query.groupBy,
    };
  }

  async #lanes(source: TimelineSource): Promise<Lane[]> {
    const { store, trainNames } = this.#options;
    const lanes = await store.lanes(source);
    if (source.groupBy !== 'train') {
      return sortedLanes(lanes);
    }
    const names = await trainNames();
    return sortedLanes(
      lanes.map(lane => ({
        ...lane,
        title: names.get(lane.key) ?? lane.title,
      })),
    );
  }

  /** The releases of some places, as bars by the row they are in. */
  async #bars(credentials: Caller, places: readonly Place[]) {
    const { reader, conflicts } = this.#options;
    const ids = [...new Set(places.map(({ releaseId }) => releaseId))];
    if (ids.length === 0) {
      return { bars: new Map<string, TimelineBar[]>(), releases: [] };
    }
    const { items: releases } = await reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: ids.length },
    );
    const severities = await conflicts.severities(ids);
    const verdicts =
      ids.length <= MAX_TIMELINE_VERDICTS
        ? await this.#options.verdicts.of(releases)
        : undefined;
    const byId = new Map(releases.map(release => [release.id, release]));
    const shown = places.flatMap(place => {
      const release = byId.get(place.releaseId);
      return release?.window
        ? {
            key: keyOfRow(place),
            bar: toBar(release, release.window, {
              verdict: verdicts?.get(release.id)?.verdict,
              conflict: severities.get(release.id),
            }),
          }
        : [];
    });
    const bars = new Map(
      [...groupBy(shown, ({ key }) => key)].map(([key, items]) => [
        key,
        items.map(({ bar }) => bar),
      ]),
    );
    return { bars, releases };
  }

  /** What is counted: collapsed lanes, and the rows that have no bars. */
  async #buckets(
    source: TimelineSource,
    query: TimelineQuery,
    shown: { slices: readonly LaneSlice[]; rows: readonly StoredRow[] },
  ): Promise<Map<string, TimelineBucket[]>> {
    const { store } = this.#options;
    const { from, to, resolution = USUAL_RESOLUTION, collapsed } = query;
    const parts = { from, to, resolution };
    const lanes = shown.slices
      .filter(({ lane }) => collapsed?.includes(lane.key))
      .map(({ lane }) => lane.key);
    const counts = [
      ...(shown.rows.length > 0
        ? await store.rowCounts(source, shown.rows, parts)
        : []),
      ...(lanes.length > 0 ? await store.laneCounts(source, lanes, parts) : []),
    ];
    return new Map(
      [...groupBy(counts, keyOfRow)].map(([key, items]) => [
        key,
        items.map(({ bucket }) => bucket),
      ]),
    );
  }

  async #withWindows(
    rows: TimelineRow[],
    windows: readonly DecidableWindow[],
    query: TimelineQuery,
  ): Promise<TimelineRow[]> {
    const narrow = windows.filter(window => !isForEveryRow(window, query));
    if (narrow.length === 0) {
      return rows;
    }
    const refs = rows.flatMap(({ entityRef }) => entityRef ?? []);
    const entityOf = await this.#options.windows.subjects(refs);
    return withWindows(rows, narrow, query, entityOf);
  }

  async #arrows(releases: readonly Release[], rows: readonly StoredRow[]) {
    if (releases.length === 0) {
      return [];
    }
    const refs = [...new Set(rows.map(({ rowRef }) => rowRef))];
    return arrowsAmong(
      releases,
      await this.#options.dependencies.edgesAmong(refs),
    );
  }
}

function toBar(
  release: Release,
  window: NonNullable<Release['window']>,
  found: Pick<TimelineBar, 'verdict' | 'conflict'>,
): TimelineBar {
  const baseline = release.baselineWindow ?? missedPlan(release);
  return {
    releaseId: release.id,
    revision: release.revision,
    title: release.name,
    version: release.version,
    ...window,
    ...takenTime(release),
    state: release.state,
    held: release.hold !== undefined,
    baseline: baseline && { start: baseline.start, end: baseline.end },
    ...found,
  };
}
