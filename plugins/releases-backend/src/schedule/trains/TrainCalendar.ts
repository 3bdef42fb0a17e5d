import {
  CalendarItem,
  CalendarQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Caller, eachInSteps, inTurns } from '../../platform';
import { ReleasesReader } from '../../releases';
import { Interval, occurrencesBetween } from '../recurrence';
import { momentsSpan } from './departures/momentsSpan';
import { departureKey } from './departures/resolveDeparture';
import { StoredTrain } from './train/StoredTrain';
import { toTrainItems } from './toTrainItems';
import { TrainsService } from './record/TrainsService';

/** What narrows a calendar to some releases. */
const NARROWING = [
  'entityRef',
  'ownerRef',
  'system',
  'domain',
  'state',
  'tag',
  'q',
] as const satisfies readonly (keyof CalendarQuery)[];

type TrainCalendarQuery = Omit<CalendarQuery, 'limit' | 'density' | 'timeZone'>;

/**
 * The departures of trains, for calendars. Trains can be read by all; in a
 * calendar that is narrowed to some releases there are only the departures that
 * one of those is aboard.
 *
 * @internal
 */
export class TrainCalendar {
  readonly #trains: TrainsService;
  readonly #reader: Pick<ReleasesReader, 'departures'>;
  readonly #now: () => Date;

  constructor(options: {
    trains: TrainsService;
    reader: Pick<ReleasesReader, 'departures'>;
    now?: () => Date;
  }) {
    this.#trains = options.trains;
    this.#reader = options.reader;
    this.#now = options.now ?? (() => new Date());
  }

  async items(
    credentials: Caller,
    query: TrainCalendarQuery,
  ): Promise<CalendarItem[]> {
    const span = { start: Date.parse(query.from), end: Date.parse(query.to) };
    const aboard = await this.#ofInterest(credentials, query);
    if (aboard?.size === 0) {
      return [];
    }
    const trains = (await this.#trains.all()).filter(
      ({ id, environment }) =>
        (query.trainId?.includes(id) ?? true) &&
        (environment === undefined ||
          (query.environment?.includes(environment) ?? true)),
    );
    const each = eachInSteps(trains, train =>
      departuresIn(train, span).map(departure => ({ train, departure })),
    );
    const departures = (await inTurns(each)).flat();
    const shown = aboard
      ? departures.filter(({ train, departure }) =>
          aboard.has(keyOf(train.id, departureKey(train, departure))),
        )
      : departures;
    const counts = await this.#trains.aboardCounts(idsOf(shown));
    const workingDays = await this.#trains.workingDays();
    const now = this.#now().getTime();
    return shown.flatMap(({ train, departure }) =>
      toTrainItems(
        train,
        this.#trains.describe(train, departure, counts(train.id), workingDays),
        span,
        now,
      ),
    );
  }

  /**
   * The departures that a release is aboard of what the calendar is narrowed
   * to, wherever in time that is: its cutoffs may come long before it. Absent
   * where it is narrowed to nothing.
   */
  async #ofInterest(
    credentials: Caller,
    query: TrainCalendarQuery,
  ): Promise<ReadonlySet<string> | undefined> {
    if (!isNarrowed(query)) {
      return undefined;
    }
    const { entityRef, ownerRef, system, domain, state, tag, q, environment } =
      query;
    const aboard = await this.#reader.departures(credentials, {
      ...{ ownerRef, system, domain, state, tag, q, environment },
      around: entityRef && { entityRefs: entityRef, neighbours: [] },
    });
    return new Set(aboard.map(({ trainId, start }) => keyOf(trainId, start)));
  }
}

/** Whether a calendar is narrowed to some releases. @internal */
export function isNarrowed(
  query: Pick<CalendarQuery, (typeof NARROWING)[number]>,
): boolean {
  return NARROWING.some(name => query[name] !== undefined);
}

interface TrainDeparture {
  train: StoredTrain;
  departure: Interval;
}

function keyOf(trainId: string, start: string | undefined): string {
  return `${trainId} ${start ?? ''}`;
}

function idsOf(departures: readonly TrainDeparture[]): string[] {
  return [...new Set(departures.map(({ train }) => train.id))];
}

function departuresIn(train: StoredTrain, span: Interval): Interval[] {
  return occurrencesBetween(train, momentsSpan(train, span));
}
