import {
  Booking,
  BookingList,
  BookingListQuery,
  bookingManagePermission,
  ErrorDetail,
  formatInstant,
  instantSchema,
  NewBooking,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { DependenciesService } from '../../dependencies';
import {
  ApiError,
  Caller,
  decideAgain,
  Journal,
  PermissionGuard,
  positionCursor,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { ReleasesReader } from '../../releases';
import { BookingsStore } from './BookingsStore';
import { CapacityReader } from './CapacityReader';
import { assertRoom, wrongTimes, wrongUnits } from './checkBooking';
import { targetKey, targetOf } from './StoredBooking';

/** @internal */
export interface BookingsServiceOptions {
  store: BookingsStore;
  journal: Journal;
  reader: Pick<ReleasesReader, 'readableIds' | 'idsIn' | 'find'>;
  dependencies: Pick<DependenciesService, 'lookup' | 'snapshot'>;
  capacities: CapacityReader;
  guardPermission: PermissionGuard;
  /** Called after bookings changed; must not fail. */
  onChanged: () => void;
  now?: () => Date;
}

/** A booking stays for its release when that is archived; a page names few. */
export const NAMED_RELEASES = { withArchived: true, areFew: true };

const cursors = positionCursor(
  z.strictObject({ start: instantSchema, id: z.string() }),
);

/**
 * Who takes environments and shared resources, and when.
 *
 * @internal
 */
export class BookingsService {
  readonly #options: BookingsServiceOptions;
  readonly #now: () => Date;

  constructor(options: BookingsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(
    credentials: Caller,
    query: BookingListQuery,
  ): Promise<BookingList> {
    const { store, reader } = this.#options;
    const { environment, resourceRef, from, to, limit } = query;
    const targets = [
      ...(environment ? [targetKey({ environment })] : []),
      ...(resourceRef ? [targetKey({ resourceRef })] : []),
    ];
    const filter = {
      targets: targets.length > 0 ? targets : undefined,
      from,
      to,
    };
    const found = await store.findReadable(
      filter,
      { limit: limit + 1, after: cursors.read(query.cursor) },
      await reader.idsIn(credentials, NAMED_RELEASES),
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > limit && last
          ? cursors.write({ start: last.start, id: last.id })
          : undefined,
      totalItems: query.totalItems ? await store.count(filter) : undefined,
    };
  }

  async create(context: WriteContext, input: NewBooking): Promise<Booking> {
    const { store, journal, guardPermission, onChanged } = this.#options;
    await guardPermission(bookingManagePermission, context.credentials);
    const target = targetOf(input);
    const capacities = await this.#options.capacities.read();
    const capacity =
      'resourceRef' in target
        ? capacities.ofResource(target.resourceRef)
        : capacities.ofEnvironment(target.environment);
    const details = [
      ...(await this.#unknown(context.credentials, input)),
      ...wrongTimes(input, this.#now()),
      ...wrongUnits(input, capacity),
    ];
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    const booking: Booking = withoutUndefined({
      ...input,
      id: newId(),
      createdBy: context.actor,
      createdAt: formatInstant(this.#now()),
      revision: 1,
    });
    const answer: Booking = withoutUndefined({
      ...booking,
      warnings: await this.#warnings(context.credentials, input),
    });
    await journal.commit(context, booking.createdAt, async entry => {
      await store.lockTarget(entry.tx, targetKey(target));
      const others = await store.find(
        { targets: [targetKey(target)], from: input.start, to: input.end },
        {},
        entry.tx,
      );
      assertRoom(booking, others, capacity);
      await entry.write(store, [{ after: booking, action: 'created' }]);
      return answer;
    });
    onChanged();
    return answer;
  }

  async archive(context: WriteContext, id: string): Promise<Booking> {
    const { guardPermission, onChanged } = this.#options;
    await guardPermission(bookingManagePermission, context.credentials);
    const ended = await decideAgain(() => this.#archive(context, id));
    onChanged();
    return ended;
  }

  async #archive(context: WriteContext, id: string): Promise<Booking> {
    const { store, journal } = this.#options;
    const current = await store.get(id);
    if (!current || current.archivedAt) {
      throw ApiError.notFound(
        `There is no booking ${id}${current ? ' any more; it was ended' : ''}.`,
      );
    }
    const at = formatInstant(this.#now());
    const next: Booking = {
      ...current,
      archivedAt: at,
      revision: current.revision + 1,
    };
    const answer = await this.#readable(context.credentials, next);
    return journal.commit(context, at, async entry => {
      await entry.write(store, [
        { before: current, after: next, action: 'archived' },
      ]);
      return answer;
    });
  }

  /** Leaves out which release a booking is for where that may not be read. */
  async #readable(
    credentials: Caller,
    { releaseId, ...booking }: Booking,
  ): Promise<Booking> {
    const isReadable =
      releaseId !== undefined &&
      (await this.#options.reader.readableIds(credentials, [releaseId])).has(
        releaseId,
      );
    return isReadable ? { ...booking, releaseId } : booking;
  }

  /** An environment is a free name: one that nobody uses may be mistyped. */
  async #warnings(
    credentials: Caller,
    { environment }: NewBooking,
  ): Promise<Warning[] | undefined> {
    if (environment === undefined) {
      return undefined;
    }
    const { items } = await this.#options.reader.find(
      credentials,
      { environment: [environment] },
      { sort: '-start', limit: 1 },
    );
    return items.length > 0
      ? undefined
      : [
          {
            field: 'environment',
            code: 'unused_environment',
            message: `No release you can see goes to ${environment}. Check its name.`,
          },
        ];
  }

  async #unknown(
    credentials: Caller,
    { releaseId, resourceRef }: NewBooking,
  ): Promise<ErrorDetail[]> {
    const { reader, dependencies } = this.#options;
    const details: ErrorDetail[] = [];
    if (
      releaseId !== undefined &&
      !(await reader.readableIds(credentials, [releaseId])).has(releaseId)
    ) {
      details.push({
        field: 'releaseId',
        code: 'unknown_release',
        message: `There is no release ${releaseId}, or you don't have permission to see it. Name another, or none.`,
      });
    }
    if (
      resourceRef !== undefined &&
      (await dependencies.snapshot()) &&
      !(await dependencies.lookup([resourceRef])).has(resourceRef)
    ) {
      details.push({
        field: 'resourceRef',
        code: 'unknown_entity',
        message: `${resourceRef} is not in the catalog. Check the reference.`,
      });
    }
    return details;
  }
}
