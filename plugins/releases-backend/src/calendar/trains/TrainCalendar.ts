import {
  CalendarItem,
  CalendarQuery,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Interval, occurrencesBetween } from '../recurrence';
import { momentsSpan } from './departures/momentsSpan';
import { departureKey } from './resolveDeparture';
import { StoredTrain } from './StoredTrain';
import { toTrainItems } from './toTrainItems';
import { TrainsService } from './TrainsService';

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

/**
 * The departures of trains, for calendars. Trains can be read by all; in a
 * calendar that is narrowed to some releases there are only the departures that
 * one of those is aboard.
 *
 * @internal
 */
export class TrainCalendar {
  readonly #trains: TrainsService;
  readonly #now: () => Date;

  constructor(options: { trains: TrainsService; now?: () => Date }) {
    this.#trains = options.trains;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param shown - the releases in the calendar, without those of neighbours
   */
  async items(
    query: CalendarQuery,
    shown: readonly Release[],
  ): Promise<CalendarItem[]> {
    const aboard = NARROWING.some(name => query[name] !== undefined)
      ? departuresOf(shown)
      : undefined;
    if (aboard?.size === 0) {
      return [];
    }
    const trains = (await this.#trains.all()).filter(
      ({ id, environment }) =>
        (query.trainId?.includes(id) ?? true) &&
        (aboard?.has(id) ?? true) &&
        (environment === undefined ||
          (query.environment?.includes(environment) ?? true)),
    );
    const span = { start: Date.parse(query.from), end: Date.parse(query.to) };
    const departures = trains.flatMap(train =>
      departuresIn(train, span)
        .filter(
          departure =>
            aboard?.get(train.id)?.has(departureKey(train, departure)) ?? true,
        )
        .map(departure => ({ train, departure })),
    );
    const counts = await this.#trains.aboardCounts([
      ...new Set(departures.map(({ train }) => train.id)),
    ]);
    const now = this.#now().getTime();
    return departures.flatMap(({ train, departure }) =>
      toTrainItems(
        train,
        this.#trains.describe(train, departure, counts(train.id)),
        span,
        now,
      ),
    );
  }
}

function departuresIn(train: StoredTrain, span: Interval): Interval[] {
  return occurrencesBetween(train, momentsSpan(train, span));
}

/** What releases are aboard, by the train. */
function departuresOf(
  releases: readonly Release[],
): Map<string, Set<string | undefined>> {
  const departures = new Map<string, Set<string | undefined>>();
  for (const { trainId, trainDeparture } of releases) {
    if (trainId !== undefined) {
      const known = departures.get(trainId) ?? new Set();
      departures.set(trainId, known.add(trainDeparture));
    }
  }
  return departures;
}
