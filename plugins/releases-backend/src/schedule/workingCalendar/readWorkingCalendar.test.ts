import { mockServices } from '@backstage/backend-test-utils';
import { readWorkingCalendar } from './readWorkingCalendar';

const read = (workingCalendar?: object) =>
  readWorkingCalendar(
    mockServices.rootConfig({
      data: { releases: workingCalendar ? { workingCalendar } : {} },
    }),
  );

describe('readWorkingCalendar', () => {
  it('is Monday to Friday, 9 to 17, where nothing is configured', () => {
    expect(read()).toEqual({
      days: ['MO', 'TU', 'WE', 'TH', 'FR'],
      start: '09:00',
      end: '17:00',
      holidays: [],
    });
  });

  it('completes what is configured', () => {
    expect(
      read({ timeZone: 'Asia/Dubai', days: ['SU', 'MO'], end: '24:00' }),
    ).toEqual({
      timeZone: 'Asia/Dubai',
      days: ['SU', 'MO'],
      start: '09:00',
      end: '24:00',
      holidays: [],
    });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, /workingCalendar\.timeZone is wrong.*zone/],
    [{ days: [] }, /days is wrong\. Name at least one/],
    [{ days: ['MONDAY'] }, /days\.0 is wrong\. Use days of MO/],
    [{ start: '9' }, /start is wrong\. Give a time of day/],
    [{ end: '08:00' }, /end is wrong\. The working day ends before it starts/],
    [{ holidays: ['2026-02-30'] }, /holidays\.0 is wrong\. Give a day/],
    [{ lunch: '12:00' }, /lunch is wrong/],
  ])('refuses %j', (workingCalendar, message) => {
    expect(() => read(workingCalendar)).toThrow(message);
  });
});
