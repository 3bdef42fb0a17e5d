import fc from 'fast-check';
import { arbitraryPattern, weekend } from './__testUtils__/patterns';
import { Pattern } from './Pattern';
import { readPattern } from './readPattern';
import { writePattern } from './writePattern';

describe('a pattern and its rule', () => {
  it('keeps the end of a weekend at 08:00, whatever the clocks do', () => {
    expect(writePattern(weekend)).toEqual({
      dtstart: '2026-01-02T16:00',
      duration: 'P2DT16H',
      endsBy: 'clock',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
    });
  });

  it.each<[string, Partial<Pattern>, string, string, string]>([
    [
      'the next day of the week that is chosen',
      { weekdays: ['TU', 'TH'], firstDay: '2026-11-21', endsAfterDays: 1 },
      'FREQ=WEEKLY;BYDAY=TU,TH',
      '2026-11-24T16:00',
      'PT16H',
    ],
    [
      'the second Tuesday of a month',
      {
        every: 'month',
        monthly: 'weekday',
        nth: 2,
        nthWeekday: 'TU',
        firstDay: '2026-12-18',
      },
      'FREQ=MONTHLY;BYDAY=2TU',
      '2027-01-12T16:00',
      'P2DT16H',
    ],
    [
      'the last Friday of every third month',
      {
        every: 'month',
        interval: 3,
        monthly: 'weekday',
        nth: -1,
        nthWeekday: 'FR',
      },
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
      '2026-01-30T16:00',
      'P2DT16H',
    ],
    [
      'a day of the year, five times',
      {
        every: 'year',
        firstDay: '2026-12-18',
        endsAfterDays: 18,
        end: { kind: 'count', count: 5 },
      },
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=18;COUNT=5',
      '2026-12-18T16:00',
      'P17DT16H',
    ],
    [
      'every day until a last one',
      {
        every: 'day',
        endTime: '16:30',
        endsAfterDays: 0,
        end: { kind: 'until', day: '2027-12-31' },
      },
      'FREQ=DAILY;UNTIL=20271231',
      '2026-01-02T16:00',
      'PT30M',
    ],
  ])('writes %s', (_, changes, rrule, dtstart, duration) => {
    expect(writePattern({ ...weekend, ...changes })).toEqual({
      rrule,
      dtstart,
      duration,
      endsBy: 'clock',
    });
  });

  it('leaves empty what is not complete', () => {
    expect(writePattern({ ...weekend, weekdays: [], endTime: '' })).toEqual({
      dtstart: '',
      duration: '',
      endsBy: 'clock',
      rrule: 'FREQ=WEEKLY',
    });
    expect(
      writePattern({ ...weekend, endTime: '15:00', endsAfterDays: 0 }).duration,
    ).toBe('');
  });

  it('comes back as the same rule, whatever the pattern', () => {
    fc.assert(
      fc.property(arbitraryPattern, pattern => {
        const rule = writePattern(pattern);
        fc.pre(rule.duration !== '');
        const read = readPattern(rule);
        expect(read).toBeDefined();
        expect(read && writePattern(read)).toEqual(rule);
      }),
    );
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=WEEKLY;BYDAY=FR;BYHOUR=8,20',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=WEEKLY;BYDAY=FR;UNTIL=20271231T230000Z',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=DAILY;BYMONTH=12',
    'FREQ=HOURLY',
    'nonsense',
  ])('does not pretend to say %s in fields', rrule => {
    expect(
      readPattern({ dtstart: '2026-01-02T16:00', duration: 'PT2H', rrule }),
    ).toBeUndefined();
  });

  it('reads days that the rule leaves to its first start', () => {
    expect(
      readPattern({
        dtstart: '2026-01-02T16:00',
        duration: 'P2DT16H',
        rrule: 'FREQ=WEEKLY',
      }),
    ).toEqual(weekend);
  });

  it('does not take exact hours of more than a day for days', () => {
    const rule = {
      dtstart: '2026-01-02T16:00',
      duration: 'PT64H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
    };
    expect(readPattern(rule)).toBeUndefined();
    expect(readPattern({ ...rule, endsBy: 'clock' })).toEqual(weekend);
  });
});
