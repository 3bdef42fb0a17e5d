import {
  Booking,
  CalendarItem,
  CalendarQuery,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { Caller, entityName } from '../../platform';
import { ReleasesReader } from '../../releases';
import { NAMED_RELEASES } from './BookingsService';
import { WindowsStore } from '../windows/record/WindowsStore';
import { BookingsConcerning, BookingsStore } from './BookingsStore';

/** What narrows the bookings that are of interest. @internal */
export type BookingInterest = Pick<
  CalendarQuery,
  'from' | 'to' | 'entityRef' | 'ownerRef' | 'system' | 'domain' | 'environment'
>;

/**
 * The bookings that are in a calendar. In one of some components these are the
 * bookings that could be held against a release of them: of the Resources that
 * they use, and of the environments that their releases go to in that time.
 *
 * @internal
 */
export class BookingCalendar {
  readonly #store: Pick<BookingsStore, 'findBeside'>;
  readonly #windows: Pick<WindowsStore, 'selectVersion'>;
  readonly #reader: Pick<ReleasesReader, 'idsIn'>;
  readonly #dependencies: Pick<
    DependenciesService,
    'usedRefsOf' | 'usedRefsIn'
  >;

  constructor(options: {
    store: Pick<BookingsStore, 'findBeside'>;
    windows: Pick<WindowsStore, 'selectVersion'>;
    reader: Pick<ReleasesReader, 'idsIn'>;
    dependencies: Pick<DependenciesService, 'usedRefsOf' | 'usedRefsIn'>;
  }) {
    this.#store = options.store;
    this.#windows = options.windows;
    this.#reader = options.reader;
    this.#dependencies = options.dependencies;
  }

  /**
   * By their start, with the version of the windows, which calendars show too
   * and need not ask for again.
   *
   * @param environments - those of the releases that the calendar shows
   */
  async items(
    credentials: Caller,
    interest: BookingInterest,
    environments: ReadonlySet<string>,
    limit: number,
  ): Promise<{ items: CalendarItem[]; windowsVersion: string }> {
    const { from, to, environment } = interest;
    const used = this.#usedBy(interest);
    const concerning: BookingsConcerning = {
      environments: used ? [...environments] : environment,
      used,
    };
    const { bookings, version } = await this.#store.findBeside(
      { from, to, concerning },
      { limit },
      await this.#reader.idsIn(credentials, NAMED_RELEASES),
      this.#windows.selectVersion(),
    );
    return { items: bookings.map(toBookingItem), windowsVersion: version };
  }

  /** What the components of an interest use, if it is in some. */
  #usedBy({ entityRef, ownerRef, system, domain }: BookingInterest) {
    if (entityRef) {
      return this.#dependencies.usedRefsOf(entityRef);
    }
    return ownerRef || system || domain
      ? this.#dependencies.usedRefsIn({
          ownerRefs: ownerRef,
          systemRefs: system,
          domainRefs: domain,
        })
      : undefined;
  }
}

function toBookingItem(booking: Booking): CalendarItem {
  const { id, environment, resourceRef, start, end, units } = booking;
  const { releaseId, reason, createdBy, createdAt, revision } = booking;
  return {
    type: 'booking',
    id,
    title: environment ?? entityName(resourceRef ?? ''),
    ...{ start, end, environment, units, reason, releaseId, revision },
    bookedBy: createdBy,
    updatedAt: createdAt,
    relation: 'own',
    entityRefs: resourceRef === undefined ? [] : [resourceRef],
  };
}
