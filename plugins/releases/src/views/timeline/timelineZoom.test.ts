import { MAX_TIMELINE_DAYS } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { draggedWindow } from './draggedWindow';
import { frameOf } from './TimelineFrame';
import { stretchAround, zoomBy, ZOOMS } from './timelineZoom';

const DAY_MS = 86_400_000;

describe('stretchAround', () => {
  it('lies around the instant, and is never longer than can be asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom(...ZOOMS),
        fc.constantFrom('UTC', 'Europe/Paris', 'Australia/Lord_Howe'),
        (at, zoom, zone) => {
          const { from, to } = stretchAround(at, zoom, zone);
          expect(from).toBeLessThan(at);
          expect(to).toBeGreaterThan(at);
          expect((to - from) / DAY_MS).toBeLessThanOrEqual(MAX_TIMELINE_DAYS);
        },
      ),
    );
  });

  it('is three years where a year or a quarter is on screen', () => {
    for (const zoom of ['year', 'quarter'] as const) {
      const { from, to } = stretchAround(
        Date.parse('2026-11-21T00:00:00Z'),
        zoom,
        'UTC',
      );
      expect([from, to].map(at => new Date(at).toISOString())).toEqual([
        '2025-05-01T00:00:00.000Z',
        '2028-05-01T00:00:00.000Z',
      ]);
    }
  });
});

describe('frameOf', () => {
  it('turns instants into pixels and back', () => {
    const frame = frameOf({
      zoom: 'week',
      zone: 'UTC',
      middle: Date.parse('2026-11-21T00:00:00Z'),
      screen: 700,
    });
    const monday = Date.parse('2026-11-23T00:00:00Z');
    expect(frame.scale(monday + DAY_MS) - frame.scale(monday)).toBeCloseTo(
      100,
      0,
    );
    expect(frame.at(frame.scale(monday))).toBeCloseTo(monday, -1);
  });
});

describe('zoomBy', () => {
  it('ends at the ends', () => {
    expect(zoomBy('year', -1)).toBe('year');
    expect(zoomBy('year', 1)).toBe('quarter');
    expect(zoomBy('week', 1)).toBe('week');
  });
});

describe('draggedWindow', () => {
  const bar = {
    start: '2026-10-23T12:10:00Z',
    end: '2026-10-23T13:10:00Z',
    timeZone: 'Europe/Paris',
  };

  it('keeps the time of day where days are dragged, also over a change of clocks', () => {
    expect(draggedWindow(bar, 3.2 * DAY_MS, 'quarter')).toEqual({
      start: '2026-10-26T13:10:00Z',
      end: '2026-10-26T14:10:00Z',
      timeZone: 'Europe/Paris',
    });
  });

  it('moves by nothing where less than half a day is dragged', () => {
    expect(draggedWindow(bar, 0.4 * DAY_MS, 'month')).toEqual(bar);
  });

  it('snaps to quarters of hours where those can be seen', () => {
    expect(draggedWindow(bar, 300_000, 'week').start).toBe(
      '2026-10-23T12:15:00Z',
    );
  });
});
