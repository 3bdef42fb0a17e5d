import { HolidayCalendar } from '@slipway/backstage-plugin-releases-common';
import { badRevision } from './badInput';
import { Operations, Step, Subject } from './Operation';
import { MANAGE, READ } from './promised';
import { holidays } from './windows';

const imported = { ics: holidays, calendar: 'Tried holidays' };
const made: Step = { operation: 'importHolidays', input: { body: imported } };
const listed: Step = { operation: 'listHolidays' };

/** The calendar that was imported, among those that were listed. */
function calendarOf({ items = [] }: Subject) {
  const calendar = (items as HolidayCalendar[]).find(
    ({ name }) => name === imported.calendar,
  );
  return { id: calendar?.id ?? '', revision: calendar?.revision ?? 0 };
}

export const holidayOperations = {
  listHolidays: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  importHolidays: {
    promised: MANAGE,
    input: () => ({ body: imported }),
    bad: { body: { ics: 'nothing' }, field: 'ics' },
  },
  archiveHolidays: {
    promised: MANAGE,
    made,
    after: [listed],
    among: calendarOf,
    bad: badRevision,
  },
  getHolidaysLedger: {
    promised: READ,
    made,
    after: [listed],
    among: calendarOf,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
} satisfies Operations;
