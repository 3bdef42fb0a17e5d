import {
  ErrorDetail,
  NewWindow,
  newWindowSchema,
  readWith,
  Warning,
  WindowImport,
} from '@slipway/backstage-plugin-releases-common';
import {
  EventText,
  EventTimes,
  IcsComponent,
  IcsRefusal,
  IcsZones,
  NamedSeries,
  namedStart,
  propertiesOf,
  readMoment,
  strangersAmong,
} from '../../calendarFile';
import { checkWindow } from '../record/checkWindow';
import { toOccurrence } from '../record/presentWindow';

/** An event as a window, or as what is wrong with it. @internal */
export interface IcsReading {
  window?: NewWindow;
  details: ErrorDetail[];
  warnings: Warning[];
  /** Nothing is left of it: all of it was left out, or others stand for it. */
  isReplaced?: boolean;
}

/** @internal */
export interface IcsEventOptions {
  defaults: WindowImport;
  zones: IcsZones;
  text: EventText;
  times: EventTimes;
  /** Starts of it that other events of the file stand for. */
  replaced: readonly string[];
}

/** As many as a window keeps. */
const MAX_EXCEPTIONS = 500;

/** A window that is right, or what is wrong with it. */
function checked(content: object, warnings: Warning[]): IcsReading {
  const read = readWith(newWindowSchema, content);
  if ('details' in read) {
    return { details: read.details, warnings };
  }
  const details = checkWindow(read.value);
  return details.length > 0
    ? { details, warnings }
    : { window: read.value, details, warnings };
}

/** The starts that `EXDATE` leaves out, and what is odd about them. */
function exceptionsOf(
  event: IcsComponent,
  zones: IcsZones,
  series: NamedSeries,
): { starts: string[]; warnings: Warning[] } {
  const named = propertiesOf(event, 'exdate').flatMap(property =>
    property.values
      .filter(value => value.trim() !== '')
      .map(value => ({ property, value })),
  );
  if (named.length > MAX_EXCEPTIONS) {
    throw new IcsRefusal(
      'EXDATE',
      'too_many_exceptions',
      `EXDATE leaves out ${named.length} dates; at most ${MAX_EXCEPTIONS} are kept. End the event earlier, or split it.`,
    );
  }
  const read = named.map(({ property, value }) => {
    const zone = zones(property, series.timeZone);
    const moment = readMoment('EXDATE', value);
    return { moment, start: namedStart(moment, zone, series) };
  });
  const strangers = strangersAmong(
    read.map(({ start }) => start),
    series,
  );
  const known = read.filter(({ start }) => !strangers.has(start));
  return {
    starts: known.map(({ start }) => start),
    warnings: [
      ...read
        .filter(({ start }) => strangers.has(start))
        .map(({ moment }) => ({
          code: 'exdate_not_in_rule',
          message: `The file leaves out ${moment.written} (EXDATE), but nothing begins then. That was passed over.`,
        })),
      ...known
        .filter(({ moment }) => moment.isDate && !series.isDays)
        .map(({ moment }) => ({
          code: 'exdate_of_a_day',
          message: `The file leaves out the whole day ${moment.written} (EXDATE). What begins on it was left out.`,
        })),
    ],
  };
}

/** Whether a rule is right by itself, so that starts can be looked up in it. */
function asSeries({ timeZone, start, recurrence }: EventTimes) {
  return recurrence && { timeZone, recurrence, isDays: start.isDate };
}

/**
 * Makes a window of one event. Starts that are left out need to be ones that
 * its rule gives; programs keep instances of times that it no longer gives,
 * and those are passed over.
 *
 * @throws an `IcsRefusal` for an exception that cannot be read
 * @internal
 */
export function readIcsEvent(
  event: IcsComponent,
  { defaults, zones, text, times, replaced }: IcsEventOptions,
): IcsReading {
  const { effect, scope, inFlight, contact } = defaults;
  const content = {
    name: text.name,
    reason: text.description,
    ...{ effect, scope, inFlight, contact },
    timeZone: times.timeZone,
  };
  const series = asSeries(times);
  if (!series) {
    return replaced.includes(times.start.wall)
      ? { details: [], warnings: [], isReplaced: true }
      : checked({ ...content, ...toOccurrence(times.first) }, []);
  }
  const whole = checked({ ...content, recurrence: series.recurrence }, []);
  if (!whole.window) {
    return whole;
  }
  const { starts, warnings } = exceptionsOf(event, zones, series);
  const strangers = strangersAmong(replaced, series);
  const left = replaced.filter(start => !strangers.has(start));
  const exdates = [...new Set([...starts, ...left])].sort();
  const reading = checked(
    { ...content, recurrence: { ...series.recurrence, exdates } },
    warnings,
  );
  const isReplaced = reading.details.some(
    ({ code }) => code === 'rule_never_occurs',
  );
  return { ...reading, isReplaced };
}
