import {
  EntitySummary,
  EntitySummaryQuery,
  formatInstant,
  isOpenState,
  Release,
  NEIGHBOURS,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { ReadinessReader } from '../../governance';
import { Caller } from '../../platform';
import { CountedPage, outlineOf, ReleasesReader } from '../../releases';
import { CalendarByDayService } from '../calendarByDay/CalendarByDayService';
import { clampInstant, ConflictsService, entityByName } from '../../schedule';

const SHOWN = 20;
const SHOWN_CONFLICTS = 3;
const DAY_MS = 86_400_000;
/** As many days as a month has on screen. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 28;

const OPEN = RELEASE_STATES.filter(isOpenState);
const OVER = RELEASE_STATES.filter(state => !isOpenState(state));

/** @internal */
export interface EntitySummaryServiceOptions {
  reader: ReleasesReader;
  calendar: Pick<CalendarByDayService, 'calendar'>;
  dependencies: DependenciesService;
  readiness: Pick<ReadinessReader, 'brief'>;
  conflicts: Pick<ConflictsService, 'worstOf'>;
  now?: () => Date;
}

/**
 * Everything the Releases tab of an entity shows first.
 *
 * @internal
 */
export class EntitySummaryService {
  readonly #options: EntitySummaryServiceOptions;
  readonly #now: () => Date;

  constructor(options: EntitySummaryServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async summary(
    credentials: Caller,
    entityRef: string,
    query: EntitySummaryQuery,
  ): Promise<EntitySummary> {
    const { reader, calendar, dependencies } = this.#options;
    const now = this.#now();
    const { from, to } = spanAround(now, query);
    const { timeZone, neighbours = NEIGHBOURS, neighboursOnly } = query;
    const around = { entityRefs: [entityRef], neighbours: [] };

    const { known, document, snapshot } = await dependencies.standing(
      entityRef,
    );
    let pages: CountedPage[] = [];
    const month = await calendar.calendar(
      credentials,
      {
        ...{ from, to, timeZone },
        entityRef: [entityRef],
        neighbours: [...NEIGHBOURS],
      },
      {
        shown: neighboursOnly ? neighbours : ['own', ...neighbours],
        entities: [document ?? entityByName(entityRef)],
        contentOf: async ids => {
          pages = await reader.severalPages(credentials, [
            { filter: { around, state: OPEN }, sort: 'start', limit: SHOWN },
            { filter: { around, state: OVER }, sort: '-start', limit: SHOWN },
            { filter: { ids }, sort: 'start', limit: ids.length },
          ]);
          return pages[2].items;
        },
      },
    );
    const [upcoming, history] = pages;
    const next = await this.#next(credentials, upcoming.items.at(0));
    return {
      entityRef,
      known,
      next,
      counts: {
        upcoming: upcoming.total,
        past: history.total,
        upstream: month.totals.upstream,
        downstream: month.totals.downstream,
      },
      upcoming: upcoming.items.map(outlineOf),
      calendar: { ...month, from, to },
      history: history.items.map(outlineOf),
      snapshot,
    };
  }

  /** The next release, whether it is ready and what it collides with. */
  async #next(
    credentials: Caller,
    release: Release | undefined,
  ): Promise<EntitySummary['next']> {
    if (!release) {
      return undefined;
    }
    const { readiness, conflicts } = this.#options;
    const [judged, worst] = await Promise.all([
      readiness.brief(credentials, release),
      conflicts.worstOf(credentials, release.id, SHOWN_CONFLICTS),
    ]);
    return { release, readiness: judged, conflicts: worst };
  }
}

/** The month around now, or around the end that is given. */
function spanAround(now: Date, span: { from?: string; to?: string }) {
  const after = (instant: number, days: number) =>
    formatInstant(new Date(clampInstant(instant + days * DAY_MS)));
  const days = DAYS_BEFORE + DAYS_AFTER;
  if (span.from !== undefined) {
    return {
      from: span.from,
      to: span.to ?? after(Date.parse(span.from), days),
    };
  }
  return span.to === undefined
    ? {
        from: after(now.getTime(), -DAYS_BEFORE),
        to: after(now.getTime(), DAYS_AFTER),
      }
    : { from: after(Date.parse(span.to), -days), to: span.to };
}
