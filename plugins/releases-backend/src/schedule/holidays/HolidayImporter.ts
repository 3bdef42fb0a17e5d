import {
  formatInstant,
  HolidayImport,
  MAX_HOLIDAYS,
  windowImportSchema,
  WindowImportResult,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import {
  ApiError,
  decideAgain,
  inTurns,
  Journal,
  PermissionGuard,
  WriteContext,
} from '../../platform';
import { refusedAsInput } from '../calendarFile';
import { IcsEvent, readIcs } from '../windows/import/readIcs';
import { refuseInvalid, summarizeRows } from '../windows/import/importResult';
import {
  HolidayCalendars,
  HolidayEvent,
  StoredHolidayCalendar,
} from '../workingCalendar/HolidayCalendars';
import { planHolidays } from './planHolidays';

/** @internal */
export interface HolidayImporterOptions {
  store: HolidayCalendars;
  journal: Journal;
  guardPermission: PermissionGuard;
  now?: () => Date;
}

/** Two imports of one calendar at once must not make two of it. */
function idOf(calendar: string): string {
  return createHash('sha256').update(calendar).digest('hex').slice(0, 32);
}

/**
 * Makes days off of the events of a calendar file: all of them, or none.
 *
 * @internal
 */
export class HolidayImporter {
  readonly #options: HolidayImporterOptions;
  readonly #now: () => Date;

  constructor(options: HolidayImporterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async import(
    context: WriteContext,
    input: HolidayImport,
  ): Promise<WindowImportResult> {
    const { guardPermission } = this.#options;
    await guardPermission(windowManagePermission, context.credentials);
    const { ics, calendar } = input;
    const events = await refusedAsInput(() =>
      inTurns(readIcs(windowImportSchema.parse({ ics, calendar }))),
    );
    return decideAgain(() => this.#import(context, input, events));
  }

  async #import(
    context: WriteContext,
    { calendar, dryRun }: HolidayImport,
    told: readonly IcsEvent[],
  ): Promise<WindowImportResult> {
    const now = this.#now();
    const current = await this.#options.store.get(idOf(calendar));
    const known = current?.archivedAt ? [] : current?.events ?? [];
    const { rows, events } = planHolidays(told, known, now);
    const result = summarizeRows(rows);
    if (!dryRun) {
      refuseInvalid(rows);
    }
    const total = events.reduce((sum, { days }) => sum + days.length, 0);
    if (total > MAX_HOLIDAYS) {
      throw ApiError.input([
        {
          field: 'ics',
          code: 'too_many_holidays',
          message: `The calendar ${calendar} would have ${total} days off; at most ${MAX_HOLIDAYS} are kept. Split it, or import a shorter span.`,
        },
      ]);
    }
    if (dryRun) {
      return result;
    }
    const isNew = result.created + result.updated > 0;
    return this.#write(
      context,
      { calendar, current, events: isNew ? events : undefined },
      now,
      result,
    );
  }

  async #write(
    context: WriteContext,
    given: {
      calendar: string;
      current?: StoredHolidayCalendar;
      /** Absent: nothing differs, and only the answer is kept for retries. */
      events?: HolidayEvent[];
    },
    now: Date,
    result: WindowImportResult,
  ): Promise<WindowImportResult> {
    const { store, journal } = this.#options;
    const { calendar, current, events } = given;
    const at = formatInstant(now);
    const after = events && {
      id: idOf(calendar),
      name: calendar,
      events,
      createdBy: current?.createdBy ?? context.actor,
      createdAt: current?.createdAt ?? at,
      updatedAt: at,
      revision: (current?.revision ?? 0) + 1,
    };
    const action = current?.archivedAt ? 'restored' : 'imported';
    return journal.commit(context, at, async entry => {
      if (after) {
        await entry.write(store, [{ before: current, after, action }]);
      }
      return result;
    });
  }
}
