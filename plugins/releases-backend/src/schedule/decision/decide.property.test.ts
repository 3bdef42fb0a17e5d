import fc from 'fast-check';
import { mergeIntervals } from '../recurrence';
import {
  arbitraryQuestion,
  GivenQuestion,
  toDecidable,
  toSubject,
} from './__testUtils__/arbitraryWindows';
import { secondDecision, secondOpinion } from './__testUtils__/secondOpinion';
import { decide } from './decide';
import { openIntervals } from './openIntervals';
import { violations } from './violations';
import { WindowCalendar } from './WindowCalendar';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const parse = (instant: string | undefined) =>
  instant === undefined ? undefined : Date.parse(instant);

function readable({ windows, subject, waived }: GivenQuestion) {
  return {
    windows: windows.map(toDecidable),
    subject: toSubject(subject),
    waived: new Set(waived),
  };
}

function decided(
  question: GivenQuestion,
  calendar?: WindowCalendar,
  at = question.at,
) {
  const { windows, subject, waived } = readable(question);
  const { allowed, nextOpen, nextClose, reasons, sentence } = decide(
    { at, subject, waived },
    calendar ?? windows,
  );
  return {
    turns: { allowed, nextOpen: parse(nextOpen), nextClose: parse(nextClose) },
    reasons,
    sentence,
  };
}

/** Where anything begins or ends in a span, and close to it. */
function edgesWithin(question: GivenQuestion, start: number, end: number) {
  return secondOpinion({ ...question, waived: [] }, end)
    .edges.filter(edge => edge > start)
    .flatMap(edge => [edge - 1, edge, edge + 1])
    .filter(edge => edge >= start && edge < end);
}

/** After 400 years the calendar is the same again. */
const CYCLE = 146_097 * DAY;

const shifted = (wall: string, by: number) =>
  new Date(Date.parse(`${wall}Z`) + by).toISOString().slice(0, 19);

/**
 * A question cycles of the calendar later, of windows that recur since today.
 * For the second one who decides they recur since then, which is the same.
 */
function later(given: GivenQuestion, by: number) {
  const windows = given.windows.filter(
    ({ times }) =>
      'start' in times || !/COUNT=|UNTIL=|INTERVAL=/.test(times.rrule),
  );
  const firsts = windows.flatMap(({ times }) =>
    'start' in times ? [] : Date.parse(`${times.dtstart}Z`) + 40 * DAY,
  );
  const moved = (isFirstMoved: boolean): GivenQuestion => ({
    ...given,
    at: Math.max(given.at, ...firsts) + by,
    windows: windows.map(window => {
      const { times } = window;
      return {
        ...window,
        times:
          'start' in times
            ? { ...times, start: times.start + by, end: times.end + by }
            : {
                ...times,
                dtstart: isFirstMoved
                  ? shifted(times.dtstart, by)
                  : times.dtstart,
                exdates: times.exdates.map(exdate => shifted(exdate, by)),
              },
      };
    }),
  });
  return { ours: moved(false), theirs: moved(true) };
}

describe('decide', () => {
  it('opens and closes when a walk over all beginnings and ends finds it', () => {
    let turns = 0;
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const expected = secondDecision(question);
        turns += Number(expected.nextOpen !== undefined);
        turns += Number(expected.nextClose !== undefined);
        expect(decided(question).turns).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(turns).toBeGreaterThan(200);
  });

  it('opens and closes so thousands of years later', () => {
    let turns = 0;
    fc.assert(
      fc.property(
        arbitraryQuestion,
        fc.integer({ min: 1, max: 19 }),
        (given, cycles) => {
          const { ours, theirs } = later(given, cycles * CYCLE);
          const expected = secondDecision(theirs);
          turns += Number(expected.nextOpen !== undefined);
          turns += Number(expected.nextClose !== undefined);
          expect(decided(ours).turns).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
    expect(turns).toBeGreaterThan(80);
  });

  it('answers so at each beginning and end, and a moment beside them', () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const end = question.at + 10 * DAY;
        const { isOpen } = secondOpinion(question, end + 1);
        const { windows } = readable(question);
        const calendar = new WindowCalendar(windows);
        for (const at of edgesWithin(question, question.at, end)) {
          asked++;
          expect(decided(question, calendar, at).turns.allowed).toBe(
            isOpen(at),
          );
        }
      }),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(1000);
  });

  it('turns next exactly where it is decided otherwise than a moment before', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const end = question.at + 30 * DAY;
        const { windows } = readable(question);
        const calendar = new WindowCalendar(windows);
        const allowedAt = (at: number) =>
          decided(question, calendar, at).turns.allowed;
        const { turns } = decided(question, calendar);
        let before = turns.allowed;
        const found: Record<string, number> = {};
        for (const at of edgesWithin(question, question.at, end)) {
          const allowed = allowedAt(at);
          if (allowed !== before) {
            found[allowed ? 'nextOpen' : 'nextClose'] ??= at;
          }
          before = allowed;
        }
        for (const turn of ['nextOpen', 'nextClose'] as const) {
          const instant = turns[turn];
          expect(found[turn]).toBe(
            instant !== undefined && instant < end ? instant : undefined,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives reasons that close where it is closed, and no other', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const { turns, reasons, sentence } = decided(question);
        const closing = reasons.filter(
          ({ code }) =>
            code === 'inside_freeze' || code === 'outside_allow_windows',
        );
        expect(closing.length > 0).toBe(!turns.allowed);
        expect(reasons.slice(0, closing.length)).toEqual(closing);
        expect(sentence).toMatch(turns.allowed ? /^Open/ : /^Closed/);
        for (const { name = '?', code } of reasons) {
          const closes = code !== 'waived' && code !== 'inside_allow_window';
          expect(!closes || sentence.includes(name)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never closes by a waiver, nor by another order of the windows', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const { allowed } = decided({ ...question, waived: [] }).turns;
        const { turns } = decided(question);
        expect(!allowed || turns.allowed).toBe(true);
        const windows = [...question.windows].reverse();
        expect(decided({ ...question, windows }).turns).toEqual(turns);
      }),
      { numRuns: 300 },
    );
  });
});

describe('openIntervals', () => {
  it('has an instant where it is decided that a release may happen', () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const span = { start: question.at, end: question.at + 10 * DAY };
        const { windows, subject, waived } = readable(question);
        const calendar = new WindowCalendar(windows);
        const open = openIntervals(windows, subject, span, waived);
        const instants = [
          span.start,
          ...edgesWithin(question, span.start, span.end),
          ...open.flatMap(({ start, end }) => [start, (start + end) / 2]),
        ];
        for (const at of instants) {
          asked++;
          expect(open.some(({ start, end }) => start <= at && at < end)).toBe(
            decide({ at, subject, waived }, calendar).allowed,
          );
        }
        expect(mergeIntervals(open)).toEqual(open);
      }),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(1000);
  });

  it('has the minutes that a walk from minute to minute finds open', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const span = { start: question.at, end: question.at + 2 * DAY };
        const { windows, subject, waived } = readable(question);
        const { isOpen } = secondOpinion(question, span.end);
        const open = openIntervals(windows, subject, span, waived);
        const minutes = (isIn: (at: number) => boolean) =>
          Array.from({ length: 2 * 1440 }, (_, minute) =>
            isIn(span.start + minute * MINUTE) ? '1' : '0',
          ).join('');
        expect(
          minutes(at => open.some(({ start, end }) => start <= at && at < end)),
        ).toBe(minutes(isOpen));
      }),
      { numRuns: 100 },
    );
  });
});

describe('violations', () => {
  it('are where it is closed, and leave for all of them opens it wholly', () => {
    fc.assert(
      fc.property(arbitraryQuestion, question => {
        const span = { start: question.at, end: question.at + 3 * DAY };
        const { windows, subject, waived } = readable(question);
        const found = violations(windows, subject, span, waived);
        const { isOpen } = secondOpinion(question, span.end);
        const instants = [
          span.start,
          ...edgesWithin(question, span.start, span.end),
        ];
        for (const at of instants) {
          expect(
            found.some(
              ({ interval: { start, end } }) => start <= at && at < end,
            ),
          ).toBe(!isOpen(at));
        }
        const leave = new Set([
          ...waived,
          ...found.map(({ window }) => window.id),
        ]);
        expect(openIntervals(windows, subject, span, leave)).toEqual([span]);
      }),
      { numRuns: 200 },
    );
  });
});
