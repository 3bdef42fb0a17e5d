import {
  TimelineBar,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { arrowPath, isWithin, placeArrows, placeBars } from './barLayout';

/** A pixel for each hour since the first of November. */
const scale = (at: number) =>
  (at - Date.parse('2026-11-01T00:00:00Z')) / 3_600_000;

function bar(
  id: string,
  start: string,
  end: string,
  given: Partial<TimelineBar> = {},
): TimelineBar {
  return {
    releaseId: id,
    revision: 1,
    title: id,
    version: '1.0.0',
    start: `2026-11-${start}:00:00Z`,
    end: `2026-11-${end}:00:00Z`,
    timeZone: 'UTC',
    state: 'planned',
    held: false,
    ...given,
  };
}

const row = (...bars: TimelineBar[]): TimelineRow => ({
  key: 'row',
  kind: 'component',
  lane: '-',
  laneTitle: '',
  title: 'row',
  bars,
});

describe('placeBars', () => {
  it('puts bars where they are in time, each to be seen however short', () => {
    expect(
      placeBars(
        [bar('a', '02T00', '03T00'), bar('b', '05T00', '05T01')],
        scale,
      ),
    ).toMatchObject([
      { left: 24, width: 24, track: 0, room: 48 },
      { left: 96, width: 8, track: 0 },
    ]);
  });

  it('sets bars that overlap apart', () => {
    const tracks = placeBars(
      [
        bar('a', '02T00', '04T00'),
        bar('b', '03T00', '05T00'),
        bar('c', '06T00', '07T00'),
      ],
      scale,
    );
    expect(tracks.map(({ track, room }) => [track, room > 0])).toEqual([
      [0, false],
      [1, true],
      [0, true],
    ]);
  });

  it('shows the first plan only of what moved since', () => {
    const moved = bar('a', '04T00', '05T00', {
      baseline: { start: '2026-11-02T00:00:00Z', end: '2026-11-03T00:00:00Z' },
    });
    const kept = bar('b', '06T00', '07T00', {
      baseline: { start: '2026-11-06T00:00:00Z', end: '2026-11-07T00:00:00Z' },
    });
    const [first, second] = placeBars([moved, kept], scale);
    expect(first.baseline).toEqual({ left: 24, width: 24 });
    expect(second.baseline).toBeUndefined();
    expect(isWithin(first, { left: 0, right: 30 })).toBe(true);
    expect(
      isWithin({ ...first, baseline: undefined }, { left: 0, right: 30 }),
    ).toBe(false);
  });
});

describe('placeArrows', () => {
  const rows = [
    row(bar('a', '02T00', '03T00')),
    row(bar('b', '04T00', '05T00')),
  ];
  const arrow = { from: 'a', to: 'b', required: true, broken: false };
  const options = { scale, rowHeight: 32, view: { left: 0, right: 200 } };

  it('leads from the end of one bar to the start of the other', () => {
    const [placed] = placeArrows([arrow], rows, options);
    expect(placed).toMatchObject({
      from: { x: 48, y: 16 },
      to: { x: 72, y: 48 },
    });
    expect(arrowPath(placed)).toMatch(/^M48,16 C.* 72,48$/);
  });

  it('leaves out what is not on screen', () => {
    expect(
      placeArrows([arrow], rows, {
        ...options,
        view: { left: 90, right: 200 },
      }),
    ).toEqual([]);
    expect(placeArrows([{ ...arrow, to: 'c' }], rows, options)).toEqual([]);
  });
});
