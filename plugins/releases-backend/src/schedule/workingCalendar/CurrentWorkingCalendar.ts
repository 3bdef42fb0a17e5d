import { HolidayCalendars } from './HolidayCalendars';
import { WorkingCalendar } from './WorkingCalendar';
import { WorkingDays } from './workingDays';

/**
 * When people work by the configuration and by the holidays that were imported
 * since.
 *
 * @internal
 */
export class CurrentWorkingCalendar {
  readonly configured: WorkingCalendar;
  readonly #imported: Pick<HolidayCalendars, 'days'>;

  constructor(
    configured: WorkingCalendar,
    imported: Pick<HolidayCalendars, 'days'>,
  ) {
    this.configured = configured;
    this.#imported = imported;
  }

  async calendar(): Promise<WorkingCalendar> {
    const { holidays } = this.configured;
    return {
      ...this.configured,
      holidays: [...holidays, ...(await this.#imported.days())],
    };
  }

  async workingDays(): Promise<WorkingDays> {
    return new WorkingDays(await this.calendar());
  }
}
