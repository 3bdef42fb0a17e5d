import {
  componentsOf,
  IcsComponent,
  IcsProperty,
  keywordOf,
  propertiesOf,
  valueOf,
} from './IcsComponent';
import { EventTimes, eventTimes } from './eventTimes';
import { readMoment } from './icsMoment';
import { IcsRefusal, readOrRefusal } from './IcsRefusal';
import { textOf } from './icsText';
import { icsZones, IcsZones } from './icsZones';
import { NamedSeries, namedStart } from './namedStart';

/** The longest UID that is kept, in UTF-16 code units. @internal */
export const MAX_UID = 300;

/** Which instance of a series an event stands for. @internal */
export interface FoundInstance {
  /** When it would have begun, on the clocks of the series. */
  start: string;
  /** Its series is not in the file. */
  isAlone: boolean;
  /** The same in a series that is known from elsewhere. */
  startIn(series: NamedSeries): string;
}

/** An event with what the rest of its file says of it. @internal */
export interface FoundEvent {
  event: IcsComponent;
  /** All instances of a series have the same one. */
  uid: string;
  zones: IcsZones;
  /** Its calendar says that all events in it are cancelled. */
  isCalledOff: boolean;
  /** Absent where it is an event of its own. */
  instance?: FoundInstance;
  /** What is wrong with how it names its instance. */
  refusal?: IcsRefusal;
  /** @throws an {@link IcsRefusal} for times that cannot be kept */
  times(): EventTimes;
}

function instanceOf(
  property: IcsProperty,
  zones: IcsZones,
  series: FoundEvent | undefined,
  fallback: string,
): FoundInstance {
  if (property.params.range) {
    throw new IcsRefusal(
      'RECURRENCE-ID',
      'moved_occurrences',
      'This changes more than one occurrence of a recurring event (RANGE). End the event there with UNTIL, and make what follows an event of its own.',
    );
  }
  const moment = readMoment('RECURRENCE-ID', property.values[0] ?? '');
  const startIn = (of: NamedSeries) =>
    namedStart(moment, zones(property, of.timeZone), of);
  const read = series && readOrRefusal(() => series.times());
  if (!read || 'refusal' in read) {
    zones(property, fallback);
    return { start: moment.wall, isAlone: series === undefined, startIn };
  }
  const { timeZone, start, recurrence } = read.value;
  const times = {
    timeZone,
    isDays: start.isDate,
    recurrence: recurrence ?? {
      dtstart: start.wall,
      duration: 'PT1S',
      rrule: 'FREQ=DAILY;COUNT=1',
    },
  };
  return { start: startIn(times), isAlone: false, startIn };
}

/**
 * The events of calendars, those that stand for instances of series as such.
 *
 * @param fallback - the zone of whole days, and of times that name none
 * @internal
 */
export function eventsOf(
  calendars: readonly IcsComponent[],
  fallback: string,
): FoundEvent[] {
  const all = calendars.flatMap(calendar => {
    const zones = icsZones(calendar);
    const isCalledOff = keywordOf(calendar, 'method') === 'CANCEL';
    return componentsOf(calendar, 'vevent').map(event => ({
      event,
      zones,
      isCalledOff,
      times: () => eventTimes(event, zones, fallback),
    }));
  });
  const found: FoundEvent[] = all.map((one, index) => ({
    ...one,
    uid: textOf(one.event, 'uid', MAX_UID) || `event-${index}`,
  }));
  const series = new Map(
    found
      .filter(({ event }) => valueOf(event, 'recurrence-id') === undefined)
      .map(one => [one.uid, one] as const),
  );
  return found.map(one => {
    const [property] = propertiesOf(one.event, 'recurrence-id');
    if (!property) {
      return one;
    }
    try {
      return {
        ...one,
        instance: instanceOf(
          property,
          one.zones,
          series.get(one.uid),
          fallback,
        ),
      };
    } catch (error) {
      if (error instanceof IcsRefusal) {
        return { ...one, refusal: error };
      }
      throw error;
    }
  });
}
