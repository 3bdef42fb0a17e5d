import { asList } from './asList';
import { spanOf } from './frame/calendarView';

const frame = { date: '2026-11-21', zone: 'Europe/Paris', locale: 'en-GB' };

describe('a page of a calendar as a list of its days', () => {
  it('has the same days as a week', () => {
    const week = { ...frame, view: 'week' as const };
    expect(asList(week)).toMatchObject({
      view: 'agenda',
      date: '2026-11-16',
      days: 7,
    });
    expect(spanOf(asList(week))).toEqual(spanOf(week));
  });

  it('has the days of a month, without those around it', () => {
    expect(spanOf(asList({ ...frame, view: 'month' }))).toEqual({
      from: '2026-10-31T23:00:00Z',
      to: '2026-11-30T23:00:00Z',
    });
  });

  it('is an agenda as it was', () => {
    const agenda = { ...frame, view: 'agenda' as const };
    expect(spanOf(asList(agenda))).toEqual(spanOf(agenda));
  });
});
