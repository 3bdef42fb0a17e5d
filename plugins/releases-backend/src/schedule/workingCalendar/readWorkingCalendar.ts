import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  readWith,
  timeZoneSchema,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import {
  DEFAULT_WORKING_CALENDAR,
  WEEKDAYS,
  WorkingCalendar,
} from './WorkingCalendar';

const KEY = 'releases.workingCalendar';

const timeOfDay = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, {
    error: `Give a time of day, for example "${example}".`,
  });

const workingCalendarSchema = z
  .strictObject({
    timeZone: timeZoneSchema.optional(),
    days: z
      .array(z.enum(WEEKDAYS, { error: `Use days of ${WEEKDAYS.join(', ')}.` }))
      .min(1, { error: 'Name at least one working day.' })
      .default([...DEFAULT_WORKING_CALENDAR.days]),
    start: timeOfDay(/^([01]\d|2[0-3]):[0-5]\d$/, '09:00').default(
      DEFAULT_WORKING_CALENDAR.start,
    ),
    end: timeOfDay(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '17:00').default(
      DEFAULT_WORKING_CALENDAR.end,
    ),
    holidays: z
      .array(z.iso.date({ error: 'Give a day, for example "2026-12-25".' }))
      .default([]),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    error: 'The working day ends before it starts.',
  });

/** @internal */
export function readWorkingCalendar(
  config: RootConfigService,
): WorkingCalendar {
  const given = config.getOptional(KEY);
  if (given === undefined) {
    return DEFAULT_WORKING_CALENDAR;
  }
  const read = readWith(workingCalendarSchema, given);
  if ('details' in read) {
    const [{ field, message }] = read.details;
    throw new InputError(
      `The configuration ${[KEY, field]
        .filter(Boolean)
        .join('.')} is wrong. ${message}`,
    );
  }
  return read.value;
}
