import { TimelineRow } from '@slipway/backstage-plugin-releases-common';
import { NAME, placeAfter } from './gridFocus';

const bucket = (day: number) => ({
  start: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
  end: `2026-11-${String(day + 1).padStart(2, '0')}T00:00:00Z`,
  count: 1,
  worst: 'open' as const,
});

const rows: TimelineRow[] = [[], [3, 9, 20], [8]].map((days, index) => ({
  key: String(index),
  kind: 'component',
  lane: '-',
  laneTitle: '',
  title: String(index),
  buckets: days.map(bucket),
}));

const go = (key: string, row: number, mark: number) =>
  placeAfter(
    key,
    { row, mark },
    {
      total: rows.length,
      middle: Date.parse('2026-11-19T00:00:00Z'),
      rowAt: index => rows[index],
    },
  );

describe('placeAfter', () => {
  it.each([
    ['ArrowRight', 1, 0, { row: 1, mark: 1 }],
    ['ArrowRight', 1, 2, { row: 1, mark: 2 }],
    ['ArrowLeft', 1, 0, { row: 1, mark: NAME }],
    ['ArrowLeft', 1, NAME, { row: 1, mark: NAME }],
    ['Home', 1, 2, { row: 1, mark: NAME }],
    ['End', 1, NAME, { row: 1, mark: 2 }],
  ])('walks along a row with %s', (key, row, mark, next) => {
    expect(go(key, row, mark)).toEqual(next);
  });

  it('enters a row at what is nearest to the middle of the screen', () => {
    expect(go('ArrowRight', 1, NAME)).toEqual({ row: 1, mark: 2 });
  });

  it.each([
    ['ArrowDown', 1, 1, { row: 2, mark: 0 }],
    ['ArrowDown', 2, 0, { row: 2, mark: 0 }],
    ['ArrowUp', 2, 0, { row: 1, mark: 1 }],
    ['ArrowUp', 1, 0, { row: 0, mark: NAME }],
    ['PageUp', 2, NAME, { row: 0, mark: NAME }],
    ['PageDown', 0, NAME, { row: 2, mark: NAME }],
  ])('keeps the time as %s changes the row', (key, row, mark, next) => {
    expect(go(key, row, mark)).toEqual(next);
  });

  it('leaves other keys alone', () => {
    expect(go('a', 1, 0)).toBeUndefined();
  });
});
