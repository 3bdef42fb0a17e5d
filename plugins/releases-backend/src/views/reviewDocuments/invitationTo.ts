import { parseEntityRef } from '@backstage/catalog-model';
import { Review } from '@slipway/backstage-plugin-releases-common';
import ical, {
  ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { comesTwice } from '../../schedule';
import { feedText } from '../feeds/feedText';
import { vTimezone } from '../feeds/vTimezone';

const DAY_MS = 86_400_000;

/** How somebody is called and written to. @internal */
export interface Person {
  name: string;
  /** Absent: the catalog has none. */
  email?: string;
}

/** @internal */
export interface InvitationOptions {
  /** How those who are named are called; others by their references. */
  people: ReadonlyMap<string, Person>;
  /** The address of the page of the review; absent: the portal has none. */
  url?: string;
}

/**
 * An invitation to a review (RFC 5546), or that it was cancelled. It names no
 * release, so that it tells the same to everybody, and the same review gives
 * the same text.
 *
 * @internal
 */
export function invitationTo(
  review: Review,
  { people, url }: InvitationOptions,
): string {
  const { id, title, at, durationMinutes, timeZone } = review;
  const isCancelled = review.archivedAt !== undefined;
  const start = Date.parse(at);
  const end = start + durationMinutes * 60_000;
  const isUnclear = [start, end].some(instant => comesTwice(instant, timeZone));
  const zone = isUnclear ? 'utc' : timeZone;
  const organizer = personOf(review.createdBy, people);
  const revisedAt = new Date(review.updatedAt);
  const calendar = ical({
    prodId: { company: 'Slipway', product: 'Releases', language: 'EN' },
    method: isCancelled
      ? ICalCalendarMethod.CANCEL
      : ICalCalendarMethod.REQUEST,
    timezone: {
      name: null,
      generator: name =>
        vTimezone(name, {
          start: start - 30 * DAY_MS,
          end: end + 400 * DAY_MS,
        }),
    },
    events: [
      {
        id: `review-${id}@releases`,
        sequence: review.revision,
        stamp: revisedAt,
        lastModified: revisedAt,
        start: inZone(start, zone),
        end: inZone(end, zone),
        timezone: isUnclear ? undefined : timeZone,
        summary: feedText(title),
        description: feedText(
          [
            aboutText(review),
            ...(url === undefined ? [] : [`Agenda: ${url}`]),
          ].join('\n'),
        ),
        status: isCancelled
          ? ICalEventStatus.CANCELLED
          : ICalEventStatus.CONFIRMED,
        organizer: { name: organizer.name, email: organizer.email },
        attendees: review.attendees.map(({ ref }) => attendee(ref, people)),
        ...(url === undefined ? {} : { url }),
      },
    ],
  });
  return calendar.toString();
}

function attendee(
  ref: string,
  people: ReadonlyMap<string, Person>,
): ICalAttendeeData {
  const { kind } = parseEntityRef(ref);
  return {
    ...personOf(ref, people),
    role: ICalAttendeeRole.REQ,
    rsvp: true,
    status: ICalAttendeeStatus.NEEDSACTION,
    type:
      kind.toLowerCase() === 'group'
        ? ICalAttendeeType.GROUP
        : ICalAttendeeType.INDIVIDUAL,
  };
}

/**
 * Calendar users need an address. Whom the catalog has none of gets one that is
 * nobody's (RFC 2606, 2).
 */
function personOf(
  ref: string,
  people: ReadonlyMap<string, Person>,
): Required<Person> {
  const known = people.get(ref);
  const [name, address] = addressOf(ref);
  return {
    name:
      feedText(known?.name ?? name)
        .replace(/\s+/g, ' ')
        .trim() || name,
    email: known?.email ?? address,
  };
}

function addressOf(ref: string): [name: string, address: string] {
  if (!/^[^:]+:[^:/]+\/[^:/]+$/.test(ref)) {
    const name = ref.replace(/^service:/, '');
    return [name, `${name.replace(/[^\w.-]/g, '-')}@service.invalid`];
  }
  const { kind, namespace, name } = parseEntityRef(ref);
  return [name, `${name}@${namespace}.${kind}.invalid`];
}

function aboutText({ period, trainName }: Review): string {
  return period
    ? 'A review of the releases that are planned to start in its period.'
    : `A review of the next departure of ${trainName ?? 'a train'}.`;
}

/** The generator writes a date of luxon as the wall time of its zone. */
function inZone(instant: number, zone: string): DateTime {
  return DateTime.fromMillis(instant, { zone });
}
