import {
  holidayCalendarSchema,
  holidayImportSchema,
  holidayListQuerySchema,
  holidayListSchema,
} from '../../schedule/holidayCalendar';
import { windowImportResultSchema } from '../../schedule/windowImport';
import { ledgerPageSchema, ledgerQuerySchema } from '../../ledger/ledger';
import { windowManagePermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const holidayEndpoints = {
  listHolidays: defineEndpoint({
    method: 'get',
    path: '/v1/holidays',
    summary: 'List the holidays that are not working days, by calendar',
    query: holidayListQuerySchema,
    response: holidayListSchema,
  }),
  importHolidays: defineEndpoint({
    method: 'post',
    path: '/v1/holidays/import',
    summary: 'Create holidays from the events of an iCalendar file',
    description:
      'Milestones, cutoffs and free times in working days then skip them. Importing the same file again changes nothing. If an event is invalid, for example because it has a time of day, nothing is written.',
    body: holidayImportSchema,
    response: windowImportResultSchema,
    idempotent: true,
    permission: windowManagePermission.name,
    refusals: [403, 413],
  }),
  archiveHolidays: defineEndpoint({
    method: 'delete',
    path: '/v1/holidays/{id}',
    summary: 'Archive a holiday calendar: its days are working days again',
    description: 'Importing a calendar of the same name restores it.',
    params: idParams,
    response: holidayCalendarSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: windowManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
  getHolidaysLedger: defineEndpoint({
    method: 'get',
    path: '/v1/holidays/{id}/ledger',
    summary: 'Everything that happened to a holiday calendar',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    refusals: [404],
  }),
};
