import {
  HolidayCalendar,
  HolidayList,
  HolidayListQuery,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  Handlers,
  Journal,
  LedgerService,
  PermissionGuard,
  VersionedRecords,
} from '../../platform';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import {
  HolidayCalendars,
  StoredHolidayCalendar,
} from '../workingCalendar/HolidayCalendars';
import { HolidayImporter } from './HolidayImporter';

/** A calendar of holidays as the API answers it. */
function present({
  events,
  ...calendar
}: StoredHolidayCalendar): HolidayCalendar {
  return {
    ...calendar,
    days: events
      .flatMap(({ name, days }) => days.map(date => ({ date, name })))
      .sort((a, b) => a.date.localeCompare(b.date)),
  };
}

/**
 * Holidays that were imported, as days off of the working calendar.
 *
 * @internal
 */
export function createHolidays(options: {
  store: HolidayCalendars;
  workingCalendar: CurrentWorkingCalendar;
  journal: Journal;
  ledger: LedgerService;
  guardPermission: PermissionGuard;
}) {
  const { workingCalendar, guardPermission } = options;
  const records = new VersionedRecords<StoredHolidayCalendar>({
    ...options,
    authorize: credentials =>
      guardPermission(windowManagePermission, credentials),
  });
  const importer = new HolidayImporter(options);
  const list = async (query: HolidayListQuery): Promise<HolidayList> => ({
    configured: [...workingCalendar.configured.holidays],
    ...(await records.list(query, present)),
  });
  const handlers = {
    listHolidays: ({ query }) => list(query),
    importHolidays: request => importer.import(request, request.body),
    archiveHolidays: request =>
      records.archive(request, request.params.id, present),
    getHolidaysLedger: ({ params, query }) =>
      records.ledgerOf(params.id, query),
  } satisfies Handlers;
  return {
    handlers,
    /** The working calendar of the configuration, and all imported holidays. */
    inForce: async () => ({
      configured: workingCalendar.configured,
      calendars: (await options.store.present()).map(present),
    }),
  };
}
