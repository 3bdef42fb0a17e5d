import fc from 'fast-check';
import { DateTime } from 'luxon';
import { resolveWall, toWall } from './wallTime';

const PARIS = 'Europe/Paris';

describe('wall time', () => {
  it('is what a clock in the zone shows', () => {
    expect(toWall('2026-11-26T13:00:00Z', PARIS)).toBe('2026-11-26T14:00');
    expect(toWall('2026-07-01T13:00:00Z', PARIS)).toBe('2026-07-01T15:00');
    expect(toWall(undefined, PARIS)).toBe('');
  });

  it('becomes an instant by the offset of that day', () => {
    expect(resolveWall('2026-11-26T14:00', PARIS)).toEqual({
      instant: '2026-11-26T13:00:00Z',
    });
    expect(resolveWall('2026-07-01T15:00', PARIS)).toEqual({
      instant: '2026-07-01T13:00:00Z',
    });
  });

  it('reads a time that the clocks skip with the offset before', () => {
    expect(resolveWall('2026-03-29T02:30', PARIS)).toEqual({
      instant: '2026-03-29T01:30:00Z',
      oddity: { kind: 'gap', taken: '2026-03-29T03:30', offset: '+02:00' },
    });
  });

  it('takes the first of two equal times', () => {
    expect(resolveWall('2026-10-25T02:30', PARIS)).toEqual({
      instant: '2026-10-25T00:30:00Z',
      oddity: { kind: 'overlap', taken: '2026-10-25T02:30', offset: '+02:00' },
    });
    expect(resolveWall('2026-11-01T01:30', 'America/New_York')).toMatchObject({
      instant: '2026-11-01T05:30:00Z',
      oddity: { kind: 'overlap', offset: '-04:00' },
    });
  });

  it('keeps the seconds of what was not touched', () => {
    const known = '2022-10-05T14:20:11Z';
    const wall = toWall(known, 'UTC');

    expect(resolveWall(wall, 'UTC', known)).toEqual({ instant: known });
    expect(resolveWall('2022-10-05T14:21', 'UTC', known)).toEqual({
      instant: '2022-10-05T14:21:00Z',
    });
  });

  it('is no instant while it is not complete', () => {
    expect(resolveWall('', PARIS)).toEqual({});
  });

  it('comes back as it was, unless the clocks skip it', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2020-01-01T00:00:00Z'),
          max: new Date('2030-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom(
          PARIS,
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Kolkata',
          'UTC',
        ),
        (date, zone) => {
          const minute = DateTime.fromJSDate(date).startOf('minute');
          const wall = toWall(minute.toUTC().toISO() ?? '', zone);
          const { instant, oddity } = resolveWall(wall, zone);

          expect(toWall(instant, zone)).toBe(wall);
          expect(oddity?.kind).not.toBe('gap');
        },
      ),
    );
  });
});
