import {
  ErrorDetail,
  NewWindow,
  newWindowSchema,
  readWith,
  WindowImport,
} from '@slipway/backstage-plugin-releases-common';
import ICAL from 'ical.js';
import { occurrencesBetween, WindowTimes } from '../../recurrence';
import { checkWindow } from '../record/checkWindow';
import { toOccurrence } from '../record/presentWindow';
import { nameOf, textOf } from './readIcsText';
import { icsTimes } from './readIcsTimes';
import { IcsZones } from './readIcsZone';

const ALWAYS = { start: -8.64e15, end: 8.64e15 };

/** An event as a window, or as what is wrong with it. @internal */
export interface IcsReading {
  window?: NewWindow;
  details: ErrorDetail[];
  /** Other events stand for all of it. */
  isReplaced?: boolean;
}

/** @internal */
export interface IcsEventOptions {
  defaults: WindowImport;
  zones: IcsZones;
  /** Starts of it that other events of the file stand for. */
  replaced: readonly string[];
}

function wrong(field: string, code: string, message: string): IcsReading {
  return { details: [{ field, code, message }] };
}

function onceFrom(times: WindowTimes) {
  const [occurrence] = occurrencesBetween(times, ALWAYS);
  return occurrence && toOccurrence(occurrence);
}

/** A window that is right, or what is wrong with it. */
function checked(content: object): IcsReading {
  const read = readWith(newWindowSchema, content);
  if ('details' in read) {
    return { details: read.details };
  }
  const details = checkWindow(read.value);
  return details.length > 0 ? { details } : { window: read.value, details };
}

/**
 * A series without the starts that others stand for. Programs keep instances
 * of times that the rule no longer gives; those need not be left out.
 */
function without(series: NewWindow, replaced: readonly string[]): IcsReading {
  const { recurrence } = series;
  if (!recurrence || replaced.length === 0) {
    return { window: series, details: [] };
  }
  const strangers = new Set(
    checkWindow({
      ...series,
      recurrence: { ...recurrence, exdates: [...replaced] },
    })
      .filter(({ code }) => code === 'exdate_not_in_rule')
      .map(({ field }) => replaced[Number(field.split('.').pop())]),
  );
  const left = replaced.filter(start => !strangers.has(start));
  const exdates = [...new Set([...recurrence.exdates, ...left])].sort();
  const reading = checked({
    ...series,
    recurrence: { ...recurrence, exdates },
  });
  const isReplaced = reading.details.some(
    ({ code }) => code === 'rule_never_occurs',
  );
  return { ...reading, isReplaced };
}

/**
 * Reads one event into a window.
 *
 * @internal
 */
export function readIcsEvent(
  event: ICAL.Component,
  { defaults, zones, replaced }: IcsEventOptions,
): IcsReading {
  const start = event.getFirstProperty('dtstart');
  if (!start) {
    return wrong('DTSTART', 'required', 'This event has no start.');
  }
  if (event.getFirstProperty('rdate')) {
    return wrong(
      'RDATE',
      'added_dates',
      'Dates that are added to a rule cannot be kept. Make them events of their own.',
    );
  }
  const zone = zones(start, defaults.timeZone);
  if ('unknown' in zone) {
    return wrong(
      'DTSTART',
      'unknown_time_zone',
      `"${zone.unknown}" is not a time zone of the IANA database, nor one that Windows knows. Export the calendar with a zone such as Europe/Paris.`,
    );
  }
  const { timeZone, recurs, recurrence } = icsTimes(
    event,
    zones,
    zone.timeZone,
  );
  const content = {
    name: nameOf(event),
    reason: textOf(event, 'description', 2000),
    effect: defaults.effect,
    scope: defaults.scope,
    inFlight: defaults.inFlight,
    contact: defaults.contact,
    timeZone,
  };
  if (!recurs) {
    return replaced.includes(recurrence.dtstart)
      ? { details: [], isReplaced: true }
      : checked({ ...content, ...onceFrom({ timeZone, recurrence }) });
  }
  const reading = checked({ ...content, recurrence });
  return reading.window ? without(reading.window, replaced) : reading;
}
