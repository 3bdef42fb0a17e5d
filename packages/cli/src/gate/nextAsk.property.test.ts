import fc from 'fast-check';
import { allowed, pending } from '../__testUtils__/scriptedPortal';
import { askUntil } from './askUntil';
import { nextAsk } from './nextAsk';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const instant = (ms: number) => new Date(NOW + ms).toISOString();

const when = fc.option(fc.integer({ min: -600_000, max: 600_000 }), {
  nil: undefined,
});

const arbitrary = fc.record({
  asked: fc.integer({ min: 1, max: 50 }),
  left: fc.integer({ min: 0, max: 3_600_000 }),
  opens: when,
  due: when,
});

const answerOf = ({ opens, due }: { opens?: number; due?: number }) => ({
  ...pending,
  ...(opens === undefined ? {} : { nextOpen: instant(opens) }),
  reasons: [
    {
      ...pending.reasons[0],
      ...(due === undefined ? {} : { dueAt: instant(due) }),
    },
  ],
});

describe('nextAsk', () => {
  it('is never busy, never goes beyond the time, and is soon where something changes', () => {
    fc.assert(
      fc.property(arbitrary, ({ asked, left, opens, due }) => {
        const ms = nextAsk(answerOf({ opens, due }), {
          asked,
          now: NOW,
          until: NOW + left,
        });
        expect(ms).toBeLessThanOrEqual(left);
        expect(ms).toBeLessThanOrEqual(60_000);
        expect(ms).toBeGreaterThanOrEqual(Math.min(1_000, left));
        const coming = [opens, due].flatMap(at =>
          at !== undefined && at > 0 ? Math.max(at + 500, 1_000) : [],
        );
        expect(ms).toBeLessThanOrEqual(Math.min(...coming, 60_000));
      }),
    );
  });

  it('grows from five seconds to a minute where nothing is known to come', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map(asked =>
      nextAsk(pending, { asked, now: NOW, until: NOW + 3_600_000 }),
    );
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });
});

describe('askUntil', () => {
  async function wait(waitMs: number, opensAfterMs: number) {
    let now = NOW;
    let asked = 0;
    const answer = await askUntil({
      ask: async () => {
        asked += 1;
        return now - NOW >= opensAfterMs ? allowed : pending;
      },
      waitMs,
      onWait: () => {},
      now: () => now,
      pause: async ms => {
        now += ms;
      },
    });
    return { answer, asked, waited: now - NOW };
  }

  it('asks until it may go, or the time is over', async () => {
    expect(await wait(0, 1)).toMatchObject({ asked: 1, waited: 0 });
    const opened = await wait(600_000, 90_000);
    expect(opened.answer.allowed).toBe(true);
    expect(opened.waited).toBeLessThanOrEqual(150_000);
    const closed = await wait(100_000, 600_000);
    expect(closed).toMatchObject({ answer: pending, waited: 100_000 });
    expect(closed.asked).toBeLessThan(10);
  });
});
