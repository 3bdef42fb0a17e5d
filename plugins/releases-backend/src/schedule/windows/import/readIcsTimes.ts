import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import ICAL from 'ical.js';
import { wallTime, wallTimeIn } from './readIcsWallTime';
import { IcsZones } from './readIcsZone';

const ONCE = 'FREQ=DAILY;COUNT=1';

/** When an event is, on the clocks of its zone. @internal */
export interface IcsTimes {
  timeZone: string;
  recurs: boolean;
  recurrence: Recurrence;
}

function wallsOf(
  property: ICAL.Property,
  zones: IcsZones,
  timeZone: string,
): { time: ICAL.Time; wall: string }[] {
  const zone = zones(property, timeZone);
  const from = 'timeZone' in zone ? zone.timeZone : timeZone;
  return (property.getValues() as ICAL.Time[]).map(time => ({
    time,
    wall: wallTimeIn(time, { from, to: timeZone }),
  }));
}

/**
 * The starts that a property such as `EXDATE` names, on the clocks of the
 * event that it is about. A whole day stands for the start on that day.
 *
 * @internal
 */
export function startsOf(
  property: ICAL.Property,
  event: ICAL.Component,
  zones: IcsZones,
  timeZone: string,
): string[] {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  return wallsOf(property, zones, timeZone).map(({ time, wall }) =>
    time.isDate || start.isDate
      ? `${wall.slice(0, 10)}${wallTime(start).slice(10)}`
      : wall,
  );
}

/** Days are nominal, so that an event of whole days ends at midnight. */
function durationOf(
  event: ICAL.Component,
  start: ICAL.Time,
  zones: IcsZones,
  timeZone: string,
): string {
  const given = event.getFirstPropertyValue('duration');
  if (given instanceof ICAL.Duration) {
    return given.toString();
  }
  const end = event.getFirstProperty('dtend');
  if (!end) {
    return start.isDate ? 'P1D' : 'PT0S';
  }
  const [{ wall }] = wallsOf(end, zones, timeZone);
  const seconds =
    (Date.parse(`${wall}Z`) - Date.parse(`${wallTime(start)}Z`)) / 1000;
  const days = Math.floor(seconds / 86_400);
  const rest = ICAL.Duration.fromSeconds(seconds - days * 86_400).toString();
  const time = rest === 'PT0S' || rest === 'P' ? '' : rest.slice(1);
  return `P${days > 0 ? `${days}D` : ''}${time}` || 'PT0S';
}

/**
 * When an event is that has a start in a known zone.
 *
 * @internal
 */
export function icsTimes(
  event: ICAL.Component,
  zones: IcsZones,
  timeZone: string,
): IcsTimes {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  const rule = event.getFirstPropertyValue('rrule');
  const exdates = event
    .getAllProperties('exdate')
    .flatMap(property => startsOf(property, event, zones, timeZone));
  return {
    timeZone,
    recurs: Boolean(rule),
    recurrence: {
      dtstart: wallTime(start),
      duration: durationOf(event, start, zones, timeZone),
      rrule: rule ? rule.toString() : ONCE,
      exdates: [...new Set(exdates)].sort(),
    },
  };
}
