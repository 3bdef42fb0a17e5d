import { isEmptySpan, toSlotQuery } from './useTimeSearch';

const WINDOW = {
  start: '2026-12-01T09:00:00Z',
  end: '2026-12-01T10:30:00Z',
  timeZone: 'Europe/Paris',
};

const SEARCH = {
  length: '1:30',
  from: '',
  until: '',
  atNight: false,
  onDaysOff: false,
};

describe('toSlotQuery', () => {
  it('asks for what the API takes by itself where nothing is said', () => {
    expect(toSlotQuery(SEARCH, 'Europe/Paris', WINDOW)).toEqual({});
  });

  it('asks for whole days of the zone, nights and weekends, and a length', () => {
    expect(
      toSlotQuery(
        {
          length: '2:00',
          from: '2026-12-07',
          until: '2026-12-18',
          atNight: true,
          onDaysOff: true,
        },
        'Europe/Paris',
        WINDOW,
      ),
    ).toEqual({
      duration: 'PT2H',
      from: '2026-12-06T23:00:00Z',
      to: '2026-12-18T23:00:00Z',
      hours: 'any',
      days: 'any',
    });
  });
});

describe('isEmptySpan', () => {
  it.each([
    ['', '', false],
    ['2026-12-07', '2026-12-07', false],
    ['2026-12-08', '2026-12-07', true],
    ['', '2026-11-20', true],
    ['2026-12-07', '', false],
  ])('from %j until %j: %s', (from, until, isEmpty) => {
    expect(isEmptySpan({ from, until }, '2026-11-21')).toBe(isEmpty);
  });
});
