import { Knex } from 'knex';
import { Recorded, VersionedStore } from '../../platform';
import { EventRevision } from '../calendarFile';

/** An event of an imported calendar as days off. @internal */
export interface HolidayEvent {
  uid: string;
  name: string;
  revision: EventRevision;
  /** `YYYY-MM-DD`, in order. */
  days: string[];
}

/** The days off of one imported calendar. @internal */
export interface StoredHolidayCalendar extends Recorded {
  events: HolidayEvent[];
}

/** More calendars than any portal has. */
const MAX_CALENDARS = 1000;

/**
 * Imported holidays, each calendar one record.
 *
 * @internal
 */
export class HolidayCalendars extends VersionedStore<StoredHolidayCalendar> {
  constructor(db: Knex) {
    super(db, {
      table: 'holiday_calendars',
      noun: 'holiday calendar',
      kind: 'holidays',
    });
  }

  /** The calendars that are not archived. */
  async present(): Promise<StoredHolidayCalendar[]> {
    const { items } = await this.page({}, { limit: MAX_CALENDARS });
    return items;
  }

  /** All days off of calendars that are not archived. */
  async days(): Promise<string[]> {
    const items = await this.present();
    return items.flatMap(({ events }) => events.flatMap(({ days }) => days));
  }
}
