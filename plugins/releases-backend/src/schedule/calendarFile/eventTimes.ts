import {
  durationSchema,
  Recurrence,
} from '@slipway/backstage-plugin-releases-common';
import { Interval, occurrencesBetween } from '../recurrence';
import { IcsComponent, IcsProperty, propertiesOf } from './IcsComponent';
import { IcsMoment, instantOfMoment, readMoment } from './icsMoment';
import { IcsRefusal } from './IcsRefusal';
import { IcsZones } from './icsZones';

const ALWAYS = { start: -8.64e15, end: 8.64e15 };
const DAY_SECONDS = 86_400;

/** When an event is, or when a series of them is. @internal */
export interface EventTimes {
  timeZone: string;
  start: IcsMoment;
  /** When it is; of a series, its first occurrence. */
  first: Interval;
  /** Absent where it happens once. */
  recurrence?: Pick<Recurrence, 'dtstart' | 'duration' | 'rrule'>;
}

/** The only property of a name that may stand there once. */
function only(event: IcsComponent, name: string): IcsProperty | undefined {
  const [property, another] = propertiesOf(event, name);
  if (another) {
    const field = name.toUpperCase();
    throw new IcsRefusal(
      field,
      'given_twice',
      `${field} stands here more than once. Give it once, or make what the other one says an event of its own.`,
    );
  }
  return property;
}

function refuseUnkept(event: IcsComponent) {
  if (propertiesOf(event, 'rdate').length > 0) {
    throw new IcsRefusal(
      'RDATE',
      'added_dates',
      'Dates that are added to a rule cannot be kept. Make them events of their own.',
    );
  }
  if (propertiesOf(event, 'exrule').length > 0) {
    throw new IcsRefusal(
      'EXRULE',
      'exclusion_rule',
      'A rule of exceptions cannot be kept. Name the dates that are left out with EXDATE.',
    );
  }
}

function noLength(message: string): IcsRefusal {
  return new IcsRefusal('DTEND', 'no_length', message);
}

interface Length {
  end: number;
  duration: string;
}

/** `DURATION`: days are nominal, hours are exact (RFC 5545, 3.3.6). */
function lengthOfDuration(
  { values }: IcsProperty,
  start: IcsMoment,
  timeZone: string,
): Length {
  const written = values[0]?.trim() ?? '';
  const read = durationSchema.safeParse(
    written.toUpperCase().replace(/^\+/, ''),
  );
  if (!read.success) {
    throw new IcsRefusal(
      'DURATION',
      'invalid_duration',
      `DURATION is "${written}", which is no length of time. Write one that is longer than nothing, such as PT2H or P1D.`,
    );
  }
  const duration = read.data;
  const [first] = occurrencesBetween(
    {
      timeZone,
      recurrence: {
        dtstart: start.wall,
        duration,
        rrule: 'FREQ=DAILY;COUNT=1',
        exdates: [],
      },
    },
    ALWAYS,
  );
  if (!first) {
    throw noLength('A change of clocks leaves no time for this event.');
  }
  return { end: first.end, duration };
}

function exactDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ];
  return `PT${parts
    .filter(([count]) => count !== 0)
    .flat()
    .join('')}`;
}

/**
 * `DTEND` is a time on the clock of its own zone. What lies between it and the
 * start is an exact length, which every occurrence of a series has (RFC 5545,
 * 3.8.5.3); of whole days, so many days.
 */
function lengthUntil(
  property: IcsProperty,
  start: IcsMoment,
  timeZone: string,
  zones: IcsZones,
): Length {
  const end = readMoment('DTEND', property.values[0] ?? '');
  if (end.isDate !== start.isDate) {
    throw new IcsRefusal(
      'DTEND',
      'end_of_another_kind',
      `DTSTART (${start.written}) and DTEND (${end.written}) are not of one kind: give two dates, or two times.`,
    );
  }
  const from = instantOfMoment(start, timeZone);
  const to = instantOfMoment(
    end,
    end.isDate ? timeZone : zones(property, timeZone),
  );
  if (to < from) {
    throw new IcsRefusal(
      'DTEND',
      'end_before_start',
      `DTEND (${end.written}) is before DTSTART (${start.written}). Correct one of them.`,
    );
  }
  if (to === from) {
    throw noLength(
      end.isDate
        ? `DTEND is the day of DTSTART, ${start.written}. Whole days end with the day after the last one, or leave DTEND out.`
        : `DTEND is the same time as DTSTART, ${start.written}. Give it a later end.`,
    );
  }
  const seconds = (to - from) / 1000;
  const days = Math.round(
    (Date.parse(`${end.wall}Z`) - Date.parse(`${start.wall}Z`)) /
      1000 /
      DAY_SECONDS,
  );
  return {
    end: to,
    duration: start.isDate ? `P${days}D` : exactDuration(seconds),
  };
}

function lengthOf(
  event: IcsComponent,
  start: IcsMoment,
  timeZone: string,
  zones: IcsZones,
): Length {
  const duration = only(event, 'duration');
  const end = only(event, 'dtend');
  if (duration && end) {
    throw new IcsRefusal(
      'DURATION',
      'end_given_twice',
      'Both DTEND and DURATION say when this event ends. Give one of them.',
    );
  }
  if (duration) {
    return lengthOfDuration(duration, start, timeZone);
  }
  if (end) {
    return lengthUntil(end, start, timeZone, zones);
  }
  if (start.isDate) {
    return lengthOfDuration(
      { name: 'duration', params: {}, values: ['P1D'] },
      start,
      timeZone,
    );
  }
  throw noLength(
    'This event has a start and no end, so that it lasts no time. Give it an end.',
  );
}

/**
 * A rule as it is kept. Some programs end it with a semicolon. Of whole days
 * the date of `UNTIL` counts, whatever time and zone it has.
 */
function ruleOf({ values }: IcsProperty, start: IcsMoment): string {
  const rule = (values[0] ?? '').trim().replace(/;$/, '');
  return start.isDate
    ? rule.replace(/\bUNTIL=(\d{8})T\d{6}Z?(?=;|$)/i, 'UNTIL=$1')
    : rule;
}

/**
 * When an event is (RFC 5545, 3.6.1).
 *
 * @param fallback - the zone of whole days, and of times that name none
 * @throws an {@link IcsRefusal} for what cannot be kept
 * @internal
 */
export function eventTimes(
  event: IcsComponent,
  zones: IcsZones,
  fallback: string,
): EventTimes {
  const property = only(event, 'dtstart');
  if (!property) {
    throw new IcsRefusal(
      'DTSTART',
      'required',
      'This event has no start. Give it one.',
    );
  }
  refuseUnkept(event);
  const timeZone = zones(property, fallback);
  const start = readMoment('DTSTART', property.values[0] ?? '');
  const { end, duration } = lengthOf(event, start, timeZone, zones);
  const rule = only(event, 'rrule');
  return {
    timeZone,
    start,
    first: { start: instantOfMoment(start, timeZone), end },
    recurrence: rule && {
      dtstart: start.wall,
      duration,
      rrule: ruleOf(rule, start),
    },
  };
}
