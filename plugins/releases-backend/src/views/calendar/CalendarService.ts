import {
  Calendar,
  CalendarItem,
  CalendarQuery,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { ReviewCalendar, StoredVerdicts } from '../../governance';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { ConflictLookup } from './ConflictLookup';
import { BookingCalendar, toWindowItems, TrainCalendar } from '../../schedule';
import { aroundOf, narrowingOf } from './narrowing';
import { relationsOf } from './relations';
import { toCalendarItems } from './toCalendarItems';
import { WindowsInScope } from './WindowsInScope';

/** @internal */
export interface CalendarServiceOptions {
  reader: ReleasesReader;
  dependencies: DependenciesService;
  windows: WindowsInScope;
  trains: TrainCalendar;
  bookings: Pick<BookingCalendar, 'items'>;
  reviews: Pick<ReviewCalendar, 'items'>;
  conflicts: ConflictLookup;
  verdicts: Pick<StoredVerdicts, 'of'>;
}

/**
 * What lies in a span of time, for the portfolio and around an entity.
 *
 * @internal
 */
export class CalendarService {
  readonly #options: CalendarServiceOptions;

  constructor(options: CalendarServiceOptions) {
    this.#options = options;
  }

  async calendar(credentials: Caller, query: CalendarQuery): Promise<Calendar> {
    const { reader, dependencies, windows, trains, bookings, conflicts } =
      this.#options;
    const { limit, from, to, entityRef } = query;
    const { neighbours = [], neighboursOnly } = query;
    const { items: releases, truncated } = await reader.find(
      credentials,
      {
        ...narrowingOf(query),
        calendar: { from, to, around: aroundOf(query) },
      },
      { sort: 'start', limit },
    );
    const relations = relationsOf(
      neighboursOnly ? [] : entityRef ?? [],
      entityRef && neighbours.length > 0
        ? await dependencies.neighbours(entityRef)
        : { upstream: [], downstream: [] },
    );
    const verdicts = await this.#options.verdicts.of(releases);
    const severities = await conflicts.severities(releases.map(({ id }) => id));
    const own = releases.filter(
      release => !entityRef || relations(release) === 'own',
    );
    const items: CalendarItem[] = releases.flatMap(release =>
      toCalendarItems(
        release,
        {
          relation: entityRef ? relations(release) : 'own',
          shown: verdicts.get(release.id),
          conflict: severities.get(release.id),
        },
        query,
      ),
    );
    const environments = new Set(own.map(({ environment }) => environment));
    const booked = await bookings.items(
      credentials,
      query,
      environments,
      limit + 1,
    );
    const inSpan = await windows.inSpan(
      query,
      environments,
      booked.windowsVersion,
    );
    return {
      items: [
        ...items,
        ...inSpan.flatMap(({ window, covers, occurrences }) =>
          toWindowItems(window, occurrences, covers),
        ),
        ...(await trains.items(credentials, query)),
        ...(await this.#options.reviews.items(credentials, query)),
        ...booked.items.slice(0, limit),
      ],
      truncated: truncated || booked.items.length > limit,
    };
  }
}
