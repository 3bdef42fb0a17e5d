import { WindowInSpan } from '../calendar/WindowsInScope';
import { shadesOfSpan, windowsOfSpan } from './windowsOfSpan';

type Given = Partial<Pick<WindowInSpan, 'covers'>> & {
  id?: string;
  effect?: 'allow' | 'deny';
};

const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);

/** Each night from 1 to 3 o'clock, from the first of November on. */
function nightly(days: number, given: Given = {}): WindowInSpan {
  const { id = 'nightly', covers = 'all', effect = 'deny' } = given;
  return {
    window: {
      id,
      name: id,
      effect,
      reason: 'Nobody is there.',
      inFlight: 'finish',
      revision: 1,
      updatedAt: '2026-10-01T00:00:00Z',
      scope: { environments: [], releaseKinds: [] },
      times: { timeZone: 'UTC' },
    },
    covers,
    occurrences: Array.from({ length: days }, (_, index) => ({
      start: at(index + 1, 1),
      end: at(index + 1, 3),
    })),
  };
}

const until = (day: number, hour: number): WindowInSpan => ({
  ...nightly(1),
  occurrences: [{ start: at(day, 1), end: at(day, hour) }],
});

describe('windows in a calendar by days', () => {
  it('are listed once where they recur often', () => {
    const { items, more } = windowsOfSpan([
      nightly(9, { id: 'often' }),
      nightly(8, { id: 'less' }),
    ]);
    expect(items).toHaveLength(9);
    expect(items.filter(({ windowId }) => windowId === 'often')).toMatchObject([
      { start: '2026-11-01T01:00:00Z', times: 9 },
    ]);
    expect(items[0].times).toBeUndefined();
    expect(more).toBe(0);
  });

  it('are listed as far as anybody can read, what is for all of it first', () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      nightly(1 + (index % 3), { id: `w${index}`, covers: 'some' }),
    );
    const { items, more } = windowsOfSpan([
      ...many,
      nightly(7, { id: 'for all' }),
    ]);
    expect(items.length).toBeLessThanOrEqual(120);
    expect(items[0].windowId).toBe('for all');
    const listed = new Set(items.map(({ windowId }) => windowId));
    expect(listed.size + more).toBe(131);
    expect(more).toBeGreaterThan(0);
    const once = many.filter(({ occurrences }) => occurrences.length === 1);
    expect(once.every(({ window }) => listed.has(window.id))).toBe(true);
  });

  it('shade what they cover once, those for some of what is shown nothing', () => {
    expect(
      shadesOfSpan([
        nightly(2),
        until(2, 5),
        nightly(3, { covers: 'some' }),
        nightly(1, { effect: 'allow' }),
      ]),
    ).toEqual([
      {
        effect: 'deny',
        start: '2026-11-01T01:00:00Z',
        end: '2026-11-01T03:00:00Z',
      },
      {
        effect: 'deny',
        start: '2026-11-02T01:00:00Z',
        end: '2026-11-02T05:00:00Z',
      },
      {
        effect: 'allow',
        start: '2026-11-01T01:00:00Z',
        end: '2026-11-01T03:00:00Z',
      },
    ]);
  });
});
