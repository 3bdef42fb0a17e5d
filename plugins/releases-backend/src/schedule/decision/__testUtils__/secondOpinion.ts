import { bruteForceOccurrences } from '../../recurrence/__testUtils__/bruteForceOccurrences';
import { GivenQuestion, GivenSubject, GivenWindow } from './arbitraryWindows';

/**
 * A second one who decides, from the words of the rules alone: it walks over
 * the beginnings and ends of all occurrences and asks at each. It shares no
 * code with the first; occurrences are those of the second reader of rules.
 */

const DAY = 86_400_000;

/** No bounded rule of the tests goes on for longer. */
const LONG = 250 * 366 * DAY;

interface Span {
  start: number;
  end: number;
}

/** The occurrences that begin before an instant. */
function occurrencesBefore({ times }: GivenWindow, end: number): Span[] {
  return 'start' in times
    ? [{ start: times.start, end: times.end }].filter(
        ({ start }) => start < end,
      )
    : bruteForceOccurrences(times, { start: -Infinity, end });
}

/** When it is over for good. */
function endOfAll(window: GivenWindow): number {
  const { times } = window;
  if (!('start' in times) && !/COUNT=|UNTIL=/.test(times.rrule)) {
    return Infinity;
  }
  const first =
    'start' in times ? times.start : Date.parse(`${times.dtstart}Z`);
  const until = 'start' in times ? false : times.rrule.includes('UNTIL=');
  const all = occurrencesBefore(window, first + (until ? 70 * DAY : LONG));
  return Math.max(-Infinity, ...all.map(({ end }) => end));
}

function isFor(window: GivenWindow, subject: GivenSubject): boolean {
  const { type, environments, releaseKinds } = window;
  const fits = <T>(named: readonly T[], asked: T | undefined) =>
    named.length === 0 || (asked !== undefined && named.includes(asked));
  return (
    fits(type === undefined ? [] : [type], subject.type) &&
    fits(environments, subject.environment) &&
    fits(releaseKinds, subject.releaseKind)
  );
}

interface Known {
  window: GivenWindow;
  occurrences: Span[];
  over: number;
  waived: boolean;
}

function isOpenAt(windows: readonly Known[], at: number): boolean {
  const isIn = ({ occurrences }: Known) =>
    occurrences.some(({ start, end }) => start <= at && at < end);
  const denies = windows.filter(({ window }) => window.effect === 'deny');
  const allows = windows.filter(({ window }) => window.effect === 'allow');
  if (denies.some(deny => !deny.waived && isIn(deny))) {
    return false;
  }
  const asks = allows.some(({ waived, over }) => !waived && over > at);
  return !asks || allows.some(isIn);
}

/** What is open at the instants that are asked for, all before an end. */
export function secondOpinion(
  { windows, subject, waived }: Omit<GivenQuestion, 'at'>,
  end: number,
) {
  const known = windows
    .filter(window => isFor(window, subject))
    .map(window => ({
      window,
      occurrences: occurrencesBefore(window, end),
      over: endOfAll(window),
      waived: waived.includes(window.id),
    }));
  const edges = new Set(
    known.flatMap(({ occurrences }) =>
      occurrences.flatMap(occurrence => [occurrence.start, occurrence.end]),
    ),
  );
  return {
    isOpen: (at: number) => isOpenAt(known, at),
    /** All instants at which anything begins or ends, in order */
    edges: [...edges].filter(edge => edge < end).sort((a, b) => a - b),
  };
}

function fiveYearsLater(at: number): number {
  const date = new Date(at);
  return Date.UTC(
    date.getUTCFullYear() + 5,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  );
}

/** Whether it is open, and the next turns within five years. */
export function secondDecision(question: GivenQuestion) {
  const { at } = question;
  const last = fiveYearsLater(at);
  for (const end of [at + 40 * DAY, at + 400 * DAY, last]) {
    const { isOpen, edges } = secondOpinion(question, Math.min(end, last));
    const allowed = isOpen(at);
    let before = allowed;
    let nextOpen: number | undefined;
    let nextClose: number | undefined;
    for (const edge of edges.filter(instant => instant > at)) {
      const now = isOpen(edge);
      if (now && !before) {
        nextOpen ??= edge;
      } else if (!now && before) {
        nextClose ??= edge;
      }
      before = now;
      if (nextOpen !== undefined && nextClose !== undefined) {
        break;
      }
    }
    const isDone = nextOpen !== undefined && nextClose !== undefined;
    if (isDone || end >= last) {
      return { allowed, nextOpen, nextClose };
    }
  }
  throw new Error('There is always a last span.');
}
