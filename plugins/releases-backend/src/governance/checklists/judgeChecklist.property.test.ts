import { GATE_STAGES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { StoredTick } from './ChecklistTicksStore';
import { judgeChecklist } from './judgeChecklist';

const ITEMS = ['one', 'two', 'three'];
const PEOPLE = ['ann', 'bob', 'cem'];
const GATE = 'production:go-live';

const instant = (minute: number) =>
  `2026-11-20T12:${String(minute).padStart(2, '0')}:00Z`;

const minutes = fc.integer({ min: 0, max: 9 });

const cases = fc.record({
  stage: fc.constantFrom(...GATE_STAGES),
  state: fc.constantFrom(
    'in_readiness' as const,
    'in_progress' as const,
    'verifying' as const,
  ),
  start: fc.option(minutes, { nil: undefined }),
  excludeAuthors: fc.boolean(),
  perContent: fc.boolean(),
  authors: fc.subarray(PEOPLE),
  ticks: fc.uniqueArray(
    fc.record({
      itemId: fc.constantFrom(...ITEMS, 'taken-out'),
      gateId: fc.constantFrom(GATE, 'other:go-live'),
      done: fc.boolean(),
      by: fc.constantFrom(...PEOPLE),
      at: minutes,
      contentHash: fc.constantFrom('now', 'before'),
    }),
    { selector: ({ gateId, itemId }) => gateId + itemId },
  ),
});

describe('judgeChecklist', () => {
  it('counts the last tick of each item, where it may count', () => {
    fc.assert(
      fc.property(cases, given => {
        const ticks = given.ticks.map(
          (tick, index): StoredTick => ({
            ...tick,
            id: String(index),
            revision: 1,
            seq: 1,
            releaseId: 'checkout',
            at: instant(tick.at),
          }),
        );
        const judged = judgeChecklist(
          { id: GATE, stage: given.stage },
          {
            items: ITEMS.map(id => ({ id, title: id })),
            excludeAuthors: given.excludeAuthors,
            perContent: given.perContent,
          },
          {
            state: given.state,
            actual:
              given.start === undefined ? {} : { start: instant(given.start) },
          },
          { ticks, authors: new Set(given.authors), contentHash: 'now' },
        );
        expect(judged.map(({ item }) => item.id)).toEqual(ITEMS);
        for (const { item, isDone, tick, isOtherContent } of judged) {
          const last = given.ticks.find(
            ({ gateId, itemId }) => gateId === GATE && itemId === item.id,
          );
          const isLate = ['verify', 'close'].includes(given.stage);
          const counts =
            last !== undefined &&
            last.done &&
            !(isLate && given.state === 'in_readiness') &&
            !(isLate && given.start !== undefined && last.at < given.start);
          expect(tick !== undefined).toBe(counts);
          expect(isOtherContent).toBe(counts && last.contentHash === 'before');
          expect(isDone).toBe(
            counts &&
              !(given.excludeAuthors && given.authors.includes(last.by)) &&
              !(given.perContent && last.contentHash === 'before'),
          );
        }
      }),
    );
  });
});
