import { entityName, listed } from '../../../platform';
import { offDepartureSentence } from '../../trains/departures/offDeparture';
import { BookingNamed, ConflictCause } from '../detect/FoundConflict';
import { ReleaseWords, SentenceFormatter, Told } from './SentenceFormatter';

/** Names stay as they are written, also where a sentence begins. */
function capitalized(text: string): string {
  return text.replace(/^a release that/, 'A release that');
}

function bookingWords(
  tell: SentenceFormatter,
  bookings: readonly BookingNamed[],
): string {
  return listed(
    bookings.map(booking => `${tell.span(booking)} (${booking.reason})`),
  );
}

function windowSentence(
  cause: ConflictCause & { kind: 'window_violation' },
  { code, releases, interval }: Told,
  tell: SentenceFormatter,
): string {
  const { windows, effect, inFlight, nextOpen } = cause;
  const name = tell.name(releases[0]);
  const [{ reason }] = windows;
  const window = `${listed(windows.map(item => item.name))}${
    effect === 'deny' && reason ? ` (${reason.replace(/[.\s]+$/, '')})` : ''
  }`;
  const remedy = `Move it${
    nextOpen === undefined ? '' : `, for example to ${tell.at(nextOpen)}`
  }, or ask for a waiver.`;
  switch (code) {
    case 'inside_freeze':
      return `${name} starts inside the freeze ${window}. ${remedy}`;
    case 'runs_into_freeze':
      return inFlight === 'finish'
        ? `${name} is still under way when the freeze ${window} begins on ${tell.at(
            interval.start,
          )}. The freeze lets it finish; see that it starts on time.`
        : `${name} is still under way when the freeze ${window} begins on ${tell.at(
            interval.start,
          )}, and the freeze stops what is under way. End it before, or ask for a waiver.`;
    case 'leaves_allow_windows':
      return `${name} starts while it is allowed to and ends after that: ${window} ends on ${tell.at(
        interval.start,
      )}. Shorten it or move it, or ask for a waiver.`;
    default:
      return `${name} lies outside of the windows that allow it (${window}) ${tell.span(
        interval,
      )}. ${remedy}`;
  }
}

function orderSentence(
  cause: ConflictCause & { kind: 'order_violation' },
  { code, interval }: Told,
  tell: SentenceFormatter,
): string {
  const { firstId, thenId, why, links } = cause;
  const verb = why === 'requires' ? 'requires' : 'depends on';
  const link = tell.links(links, verb);
  const reason =
    code === 'provider_after_consumer'
      ? link && `, since ${link}`
      : link && `, since it breaks what is used: ${link}`;
  const [first, then] = [tell.name(firstId), tell.name(thenId)];
  return code === 'provider_after_consumer'
    ? capitalized(
        `${first} has to be out before ${then} starts on ${tell.at(
          interval.start,
        )}${reason ?? ''}; but it ends on ${tell.at(
          interval.end,
        )}. Move one of them.`,
      )
    : capitalized(
        `${then} has to wait for ${first}, which ends on ${tell.at(
          interval.end,
        )}${reason ?? ''}; but it starts on ${tell.at(
          interval.start,
        )}. Move one of them.`,
      );
}

function contentionSentence(
  cause: ConflictCause & {
    kind: 'resource_contention' | 'environment_booking';
  },
  { releases, interval }: Told,
  tell: SentenceFormatter,
): string {
  const isResource = cause.kind === 'resource_contention';
  const what = isResource
    ? `${entityName(cause.resourceRef)} in ${cause.environment}`
    : cause.environment;
  const { bookings, capacity } = cause;
  const isWhole = releases.length === 1 && bookings.length === 1;
  const one = isResource ? 'uses' : 'goes to';
  const many = isResource ? 'use' : 'go to';
  if (isWhole) {
    return capitalized(
      `${tell.name(
        releases[0],
      )} ${one} ${what} while it is booked ${bookingWords(
        tell,
        bookings,
      )}. Move the release, or end the booking.`,
    );
  }
  const booked =
    bookings.length > 0
      ? `, beside what is booked ${bookingWords(tell, bookings)}`
      : '';
  return capitalized(
    `${tell.names(releases)} ${
      releases.length === 1 ? one : many
    } ${what} at the same time, ${tell.span(
      interval,
    )}${booked}. It bears ${capacity} at a time. Move one of them.`,
  );
}

function milestoneSentence(
  cause: ConflictCause & { kind: 'milestone_slip' },
  { code, releases, interval }: Told,
  tell: SentenceFormatter,
): string {
  const milestone = `${cause.name} of ${tell.name(releases[0])}`;
  const due = tell.at(Date.parse(cause.dueAt));
  switch (code) {
    case 'milestone_after_start':
      return `${milestone} is due on ${due}, after the release starts on ${tell.at(
        interval.start,
      )}. Move the milestone or the release.`;
    case 'milestone_out_of_order':
      return `${milestone} is due on ${due}, after ${cause.before}, which waits for it. Move one of them.`;
    default:
      return `${milestone} was due on ${due} and is not done. Mark it as done, or set a new date.`;
  }
}

/**
 * A conflict in words: what collides, when, and what to do.
 *
 * @param releases - those that the reader may read
 * @param more - how many have a part in it beyond those it names
 * @internal
 */
export function conflictSentence(
  conflict: Told & { cause: ConflictCause },
  releases: ReadonlyMap<string, ReleaseWords>,
  more = 0,
): string {
  const { cause, interval } = conflict;
  const tell = new SentenceFormatter(conflict, releases, more);
  switch (cause.kind) {
    case 'same_component':
      return capitalized(
        `${tell.names(conflict.releases)} bring ${listed(
          cause.entityRefs.map(entityName),
        )} at the same time, ${tell.span(interval)}. Move one of them.`,
      );
    case 'dependency_overlap': {
      const link = tell.links(cause.links, 'depends on');
      return capitalized(
        `${tell.names(conflict.releases)} change at the same time, ${tell.span(
          interval,
        )}${link ? `, and ${link}` : ', and depend on each other'}. ${
          cause.required
            ? 'Move one of them.'
            : 'Move one of them, or agree on who goes first.'
        }`,
      );
    }
    case 'order_violation':
      return orderSentence(cause, conflict, tell);
    case 'off_departure':
      return capitalized(
        offDepartureSentence({
          release: tell.name(conflict.releases[0]),
          planned: tell.span(interval),
          train: cause.departure.train,
          leaves: tell.span(cause.departure),
        }),
      );
    case 'window_violation':
      return windowSentence(cause, conflict, tell);
    case 'resource_contention':
    case 'environment_booking':
      return contentionSentence(cause, conflict, tell);
    case 'people':
      return capitalized(
        `${entityName(cause.personRef)} manages ${tell.names(
          conflict.releases,
        )}, which happen at the same time, ${tell.span(
          interval,
        )}. Move one of them, or name another manager.`,
      );
    default:
      return milestoneSentence(cause, conflict, tell);
  }
}
