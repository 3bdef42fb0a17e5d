import { firstDayOfWeek } from '../../../shared/time';
import { isTooFar, spanOf, titleOf, turnPage } from './calendarView';

const frame = {
  view: 'month' as const,
  date: '2026-11-21',
  zone: 'Europe/Paris',
  locale: 'en-GB',
};

describe('what is on screen in a calendar', () => {
  it('is whole weeks around a month, by the clock of the zone', () => {
    expect(spanOf(frame)).toEqual({
      from: '2026-10-25T23:00:00Z',
      to: '2026-12-06T23:00:00Z',
    });
    expect(spanOf({ ...frame, date: '2026-10-10' })).toEqual({
      from: '2026-09-27T22:00:00Z',
      to: '2026-11-01T23:00:00Z',
    });
  });

  it('starts the week where the reader does', () => {
    expect(firstDayOfWeek('en-GB')).toBe(1);
    expect(firstDayOfWeek('en-US')).toBe(7);
    expect(spanOf({ ...frame, locale: 'en-US', zone: 'UTC' })).toEqual({
      from: '2026-11-01T00:00:00Z',
      to: '2026-12-06T00:00:00Z',
    });
  });

  it('is one week, or 30 days from the one it is opened at', () => {
    expect(spanOf({ ...frame, view: 'week' })).toEqual({
      from: '2026-11-15T23:00:00Z',
      to: '2026-11-22T23:00:00Z',
    });
    expect(spanOf({ ...frame, view: 'agenda' })).toEqual({
      from: '2026-11-20T23:00:00Z',
      to: '2026-12-20T23:00:00Z',
    });
  });

  it('turns by what is on a page', () => {
    expect(turnPage(frame, 1)).toBe('2026-12-21');
    expect(turnPage({ ...frame, view: 'week' }, -1)).toBe('2026-11-14');
    expect(turnPage({ ...frame, view: 'agenda' }, 1)).toBe('2026-12-21');
    expect(turnPage({ ...frame, view: 'agenda' }, -1)).toBe('2026-10-22');
    expect(turnPage({ ...frame, date: '2026-01-31' }, 1)).toBe('2026-02-28');
  });

  it('has a name', () => {
    expect(titleOf(frame)).toBe('November 2026');
    expect(titleOf({ ...frame, view: 'week' })).toEqual(
      expect.stringMatching(/^16\s?–\s?22 Nov 2026$/),
    );
    expect(titleOf({ ...frame, view: 'agenda' })).toEqual(
      expect.stringMatching(/^21 Nov\s?–\s?20 Dec 2026$/),
    );
  });

  it('may be as many days as are wanted', () => {
    const days = { ...frame, view: 'agenda' as const, days: 7 };
    expect(spanOf(days)).toEqual({
      from: '2026-11-20T23:00:00Z',
      to: '2026-11-27T23:00:00Z',
    });
    expect(turnPage(days, -1)).toBe('2026-11-14');
  });

  it.each([
    ['9999-12-31', 'month', true],
    ['9999-11-30', 'month', false],
    ['9999-12-12', 'agenda', true],
    ['0000-01-01', 'week', true],
    ['0001-01-01', 'month', false],
  ] as const)('of %s, a %s, is too far: %s', (date, view, isFar) => {
    expect(isTooFar({ ...frame, date, view })).toBe(isFar);
  });
});
