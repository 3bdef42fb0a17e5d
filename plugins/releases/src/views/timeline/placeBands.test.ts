import {
  TimelineBand,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { placeBands, roomsForNames, runsByWindow } from './placeBands';

const bandOf = (start: string, end: string): TimelineBand => ({
  windowId: 'freeze',
  title: 'Freeze',
  start,
  end,
  effect: 'deny',
  reason: 'Because',
  sentence: 'every component in every environment',
  everyRow: true,
  occurrences: 1,
});

const rowOf = (windowIds?: string[]): TimelineRow => ({
  key: 'row',
  kind: 'component',
  lane: 'lane',
  laneTitle: 'lane',
  title: 'row',
  windowIds,
});

/** An hour is a pixel, and 2026-01-01 is the first of them. */
const scale = (at: number) => (at - Date.parse('2026-01-01T00:00:00Z')) / 36e5;

describe('placeBands', () => {
  it('places what is in view, wide enough to be seen', () => {
    const bands = [
      bandOf('2026-01-01T00:00:00Z', '2026-01-01T10:00:00Z'),
      bandOf('2026-01-01T20:00:00Z', '2026-01-02T00:00:00Z'),
      bandOf('2026-01-02T00:00:00Z', '2026-01-02T00:30:00Z'),
      bandOf('2026-01-02T16:00:00Z', '2026-01-03T00:00:00Z'),
    ];
    expect(
      placeBands(bands, scale, { left: 10, right: 40 }).map(
        ({ left, width }) => [left, width],
      ),
    ).toEqual([
      [20, 4],
      [24, 2],
    ]);
  });
});

describe('roomsForNames', () => {
  const rooms = (...bands: TimelineBand[]) =>
    roomsForNames(
      placeBands(bands, scale, { left: 0, right: 500 }),
      () => 20,
    ).map(({ left, width }) => [left, width]);

  it('are between the shorter bands that lie on a longer one', () => {
    const season = bandOf('2026-01-01T00:00:00Z', '2026-01-09T00:00:00Z');
    const night = bandOf('2026-01-02T00:00:00Z', '2026-01-02T10:00:00Z');
    const weekend = bandOf('2026-01-02T06:00:00Z', '2026-01-04T00:00:00Z');
    const last = bandOf('2026-01-08T12:00:00Z', '2026-01-08T22:00:00Z');
    expect(rooms(last, season, night, weekend)).toEqual([
      [0, 24],
      [72, 108],
      [34, 38],
    ]);
  });

  it('are not in what is too short, nor in what is covered', () => {
    const short = bandOf('2026-01-01T00:00:00Z', '2026-01-01T19:00:00Z');
    const twice = bandOf('2026-01-03T00:00:00Z', '2026-01-05T00:00:00Z');
    expect(rooms(short, twice, twice)).toEqual([[48, 48]]);
  });
});

describe('runsByWindow', () => {
  it('makes one of rows below each other', () => {
    const rows = [
      rowOf(['a']),
      rowOf(['a', 'b']),
      rowOf(),
      rowOf(['a']),
      rowOf(['b']),
      rowOf(['b']),
    ];
    expect(Object.fromEntries(runsByWindow(rows))).toEqual({
      a: [
        { first: 0, end: 2 },
        { first: 3, end: 4 },
      ],
      b: [
        { first: 1, end: 2 },
        { first: 4, end: 6 },
      ],
    });
  });
});
