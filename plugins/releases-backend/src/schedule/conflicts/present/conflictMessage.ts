import {
  Message,
  MessageParam,
} from '@slipway/backstage-plugin-releases-common';
import { orderMessage } from '../../../dependencies';
import { at, listParam, on, spanParam } from '../../../platform';
import { offDepartureMessage } from '../../trains/departures/offDeparture';
import {
  BookingNamed,
  ConflictCause,
  FoundConflict,
} from '../detect/FoundConflict';
import { KnownReleases } from './KnownReleases';

/** What of a conflict is told. @internal */
export type Told = Pick<
  FoundConflict,
  'code' | 'releases' | 'interval' | 'cause'
>;

type Cause<Kind extends ConflictCause['kind']> = ConflictCause & {
  kind: Kind;
};

function bookingWords(bookings: readonly BookingNamed[]): MessageParam {
  return listParam(
    bookings.map(
      (booking): Message => ({
        code: 'phrase.withReason',
        params: { what: spanParam(booking), reason: booking.reason },
      }),
    ),
  );
}

function windowMessage(
  { windows, effect, inFlight, nextOpen }: Cause<'window_violation'>,
  { code, releases, interval }: Told,
  known: KnownReleases,
): Message {
  const names = listParam(windows.map(({ name }) => name));
  const reason = windows[0].reason?.replace(/[.\s]+$/, '');
  return {
    code: `conflict.${code}`,
    params: {
      ...(code === 'runs_into_freeze' ? { context: inFlight } : {}),
      release: known.one(releases[0]),
      windows:
        effect === 'deny' && reason
          ? { code: 'phrase.withReason', params: { what: names, reason } }
          : names,
      start: on(interval.start),
      when: spanParam(interval),
      remedy: {
        code: 'conflict.moveOrWaive',
        params:
          nextOpen === undefined
            ? undefined
            : { context: 'to', next: at(nextOpen) },
      },
    },
  };
}

function contentionMessage(
  cause: Cause<'resource_contention' | 'environment_booking'>,
  { code, releases, interval }: Told,
  known: KnownReleases,
): Message {
  const { bookings, capacity, environment } = cause;
  const isResource = cause.kind === 'resource_contention';
  const isBooked = bookings.length > 0;
  const isWhole = isResource && releases.length === 1 && bookings.length === 1;
  return {
    code: isWhole ? 'conflict.resource_booked' : `conflict.${code}`,
    params: {
      ...(isBooked ? { bookings: bookingWords(bookings) } : {}),
      ...(isBooked && code.endsWith('over_capacity')
        ? { context: 'booked' }
        : {}),
      ...(isResource ? { resource: { entity: cause.resourceRef } } : {}),
      ...(capacity === undefined
        ? {}
        : {
            capacity: {
              code: 'conflict.capacity',
              params: { count: capacity },
            },
          }),
      count: releases.length,
      releases: known.all(releases),
      environment,
      when: spanParam(interval),
    },
  };
}

function milestoneMessage(
  cause: Cause<'milestone_slip'>,
  { code, releases, interval }: Told,
  known: KnownReleases,
): Message {
  return {
    code: `conflict.${code}`,
    params: {
      milestone: cause.name,
      release: known.one(releases[0]),
      due: { on: cause.dueAt },
      ...(cause.before === undefined ? {} : { before: cause.before }),
      start: on(interval.start),
    },
  };
}

/**
 * What a conflict says: what collides, when, and what to do.
 *
 * @internal
 */
export function conflictMessage(told: Told, known: KnownReleases): Message {
  const { cause, code, interval, releases } = told;
  const common = {
    releases: known.all(releases),
    when: spanParam(interval),
  };
  switch (cause.kind) {
    case 'same_component':
      return {
        code: `conflict.${code}`,
        params: {
          ...common,
          entities: listParam(cause.entityRefs.map(entity => ({ entity }))),
        },
      };
    case 'dependency_overlap':
      return {
        code: `conflict.${code}`,
        params: {
          ...common,
          ...(cause.required ? { context: 'required' } : {}),
          links: known.links(cause.links, 'dependsOn') ?? {
            code: 'phrase.dependOnEachOther',
          },
        },
      };
    case 'order_violation':
      return orderMessage(
        code === 'provider_after_consumer' ? code : 'consumer_after_provider',
        {
          first: known.one(cause.firstId),
          then: known.one(cause.thenId),
          because: known.links(
            cause.links,
            cause.why === 'requires' ? 'requires' : 'dependsOn',
          ),
          ...interval,
        },
      );
    case 'off_departure':
      return offDepartureMessage({
        release: known.one(releases[0]),
        planned: interval,
        train: cause.departure.train,
        leaves: cause.departure,
      });
    case 'window_violation':
      return windowMessage(cause, told, known);
    case 'resource_contention':
    case 'environment_booking':
      return contentionMessage(cause, told, known);
    case 'people':
      return {
        code: `conflict.${code}`,
        params: { ...common, person: { actor: cause.personRef } },
      };
    default:
      return milestoneMessage(cause, told, known);
  }
}
