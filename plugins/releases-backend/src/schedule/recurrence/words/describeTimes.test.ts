import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { checkTimes } from '../check/checkTimes';
import { describeTimes } from './describeTimes';

/** From Friday, 2 January 2026, in Paris, unless a row says otherwise. */
const ROWS: [string, string, Partial<Recurrence>?][] = [
  ['FREQ=DAILY', 'every day 16:00 to 17:00'],
  ['FREQ=DAILY;INTERVAL=2', 'every 2 days 16:00 to 17:00, from 2 Jan 2026'],
  [
    'FREQ=DAILY',
    'every day 16:00 to 02:00 the next day',
    { duration: 'PT10H' },
  ],
  ['FREQ=DAILY;BYHOUR=8,16', 'every day 08:00 to 09:00 and 16:00 to 17:00'],
  [
    'FREQ=DAILY;INTERVAL=7;BYHOUR=0,4,8,12,16,20',
    'every 7 days at 6 times from 00:00 to 20:00, each for 30 minutes, from 2 Jan 2026',
    { dtstart: '2026-01-02T00:00:00', duration: 'PT30M' },
  ],
  [
    'FREQ=DAILY;BYMONTH=12',
    'every day that is in December, 16:00 to 17:00',
    { dtstart: '2026-12-01T16:00:00' },
  ],
  ['FREQ=WEEKLY', 'every Friday 16:00 to 17:00'],
  [
    'FREQ=WEEKLY;BYDAY=FR',
    'every Friday 16:00 to Monday 08:00',
    { duration: 'P2DT16H' },
  ],
  [
    'FREQ=WEEKLY;BYDAY=FR',
    'every Friday 16:00 to Monday 08:00 (64 hours)',
    { duration: 'PT64H' },
  ],
  [
    'FREQ=WEEKLY;BYDAY=FR',
    'every Friday 16:00 to Monday 08:00',
    { duration: 'PT64H', endsBy: 'clock' },
  ],
  [
    'FREQ=DAILY;INTERVAL=7;BYHOUR=0,4,8,12,16,20',
    'every 7 days at 6 times from 00:00 to 20:00, each for 30 minutes on the clock, from 2 Jan 2026',
    { dtstart: '2026-01-02T00:00:00', duration: 'PT30M', endsBy: 'clock' },
  ],
  [
    'FREQ=WEEKLY;BYDAY=FR,SA,SU',
    'every Friday, Saturday and Sunday 16:00 to 16:30',
    { duration: 'PT30M' },
  ],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'every day 16:00 to 17:00'],
  [
    'FREQ=WEEKLY;BYDAY=FR;BYMONTH=11,12,1',
    'every Friday in January, November and December 16:00 to 17:00',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2',
    'every 2 weeks on Friday 16:00 to 17:00, from 2 Jan 2026',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR',
    'every 2 weeks on Tuesday and Friday, weeks beginning on Monday, 16:00 to 17:00, from 2 Jan 2026',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU',
    'every 2 weeks on Tuesday and Friday, weeks beginning on Sunday, 16:00 to 17:00, from 2 Jan 2026',
  ],
  ['FREQ=WEEKLY;COUNT=1', '2 Jan 2026 16:00 to 17:00'],
  [
    'FREQ=WEEKLY;COUNT=10',
    'every Friday 16:00 to 17:00, 10 times, from 2 Jan 2026',
  ],
  [
    'FREQ=WEEKLY;UNTIL=20261231',
    'every Friday 16:00 to 17:00, until 31 Dec 2026',
  ],
  [
    'FREQ=WEEKLY;UNTIL=20261231T110000Z',
    'every Friday 16:00 to 17:00, until 31 Dec 2026 12:00',
  ],
  [
    'FREQ=WEEKLY',
    'every Friday 16:00 to 17:00, except 25 Dec 2026',
    { exdates: ['2026-12-25T16:00:00'] },
  ],
  [
    'FREQ=WEEKLY',
    'every Friday 16:00 to 17:00, except 4 Dec 2026',
    { exdates: ['2026-12-04T16:00:00', '2026-12-04T16:00:00'] },
  ],
  [
    'FREQ=WEEKLY',
    'every Friday 16:00 to 17:00, except 9 Jan 2026, 16 Jan 2026 and 2 more',
    {
      exdates: [
        '2026-12-25T16:00:00',
        '2026-01-09T16:00:00',
        '2026-01-16T16:00:00',
        '2026-01-23T16:00:00',
      ],
    },
  ],
  [
    'FREQ=DAILY;BYHOUR=8,16',
    'every day 08:00 to 09:00 and 16:00 to 17:00, except 25 Dec 2026 16:00',
    { exdates: ['2026-12-25T16:00:00'] },
  ],
  ['FREQ=MONTHLY', 'the 2nd of every month 16:00 to 17:00'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=1,2,15,31',
    'the 1st, 2nd, 15th and 31st of every month that has it 16:00 to 17:00',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'the last day of every month 16:00 to 17:00',
    { dtstart: '2026-01-31T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=2,-1,-2',
    'the 2nd, the last day and the second to last day of every month 16:00 to 17:00',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31',
    'every 3 months on the 31st if there is one 16:00 to 17:00, from 31 Jan 2026',
    { dtstart: '2026-01-31T16:00:00' },
  ],
  ['FREQ=MONTHLY;BYDAY=1FR', 'the first Friday of every month 16:00 to 17:00'],
  [
    'FREQ=MONTHLY;BYDAY=2TU',
    'the second Tuesday of every month 16:00 to 17:00',
    { dtstart: '2026-01-13T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=5FR',
    'the fifth Friday of every month that has it 16:00 to 17:00',
    { dtstart: '2026-01-30T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=1FR,-1FR',
    'the first Friday and the last Friday of every month 16:00 to 17:00',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR',
    'every 2 months on the last Friday 16:00 to 17:00, from 30 Jan 2026',
    { dtstart: '2026-01-30T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'the last weekday (Monday to Friday) of every month 16:00 to 17:00',
    { dtstart: '2026-01-30T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
    'the first weekday (Monday to Friday) and the last weekday (Monday to Friday) of every month 16:00 to 17:00',
    { dtstart: '2026-01-01T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2',
    'every day that is a Saturday or a Sunday, only the second of each month, 16:00 to 17:00',
    { dtstart: '2026-01-04T16:00:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'every day that is a Friday and the 13th day of the month, 16:00 to 17:00',
    { dtstart: '2026-02-13T16:00:00' },
  ],
  ['FREQ=YEARLY', 'every 2 January 16:00 to 17:00'],
  [
    'FREQ=YEARLY;INTERVAL=4',
    'every 4 years, each day that is the 29th day of the month and in February, 16:00 to 17:00, from 29 Feb 2028',
    { dtstart: '2028-02-29T16:00:00' },
  ],
  [
    'FREQ=YEARLY',
    'the 29th of every February that has it 16:00 to 17:00',
    { dtstart: '2028-02-29T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25,26',
    'every 24, 25 and 26 December 16:00 to 17:00',
    { dtstart: '2026-12-24T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR',
    'the last Friday of every March, June, September and December 16:00 to 17:00',
    { dtstart: '2026-03-27T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYDAY=20MO',
    'every day that is the 20th Monday of the year, 16:00 to 17:00',
    { dtstart: '2026-05-18T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYWEEKNO=20,-1',
    'every day that is a Friday and in week 20 or the last week of its year, 16:00 to 17:00',
    { dtstart: '2026-05-15T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;WKST=SU',
    'every day that is a Monday and in week 1 of its year (weeks begin on Sunday), 16:00 to 17:00',
    { dtstart: '2027-01-04T16:00:00' },
  ],
  [
    'FREQ=YEARLY;BYYEARDAY=1,100,-1',
    'every day that is the 1st day, the 100th day or the last day of the year, 16:00 to 17:00',
    { dtstart: '2026-01-01T16:00:00' },
  ],
  [
    'FREQ=YEARLY',
    'every 18 December 16:00 to 16:00 18 days later',
    { dtstart: '2026-12-18T16:00:00', duration: 'P18D' },
  ],
];

describe('describeTimes', () => {
  it.each(ROWS.map(([rrule, words, given]) => ({ rrule, words, given })))(
    '$rrule is $words',
    ({ rrule, words, given }) => {
      const times = {
        timeZone: 'Europe/Paris',
        recurrence: {
          dtstart: '2026-01-02T16:00:00',
          duration: 'PT1H',
          rrule,
          exdates: [],
          ...given,
        },
      };
      expect(checkTimes(times)).toEqual([]);
      expect(describeTimes(times)).toBe(`${words}, Europe/Paris`);
    },
  );

  it.each([
    [
      '2026-12-18T15:00:00Z',
      '2026-12-18T17:30:00Z',
      'UTC',
      '18 Dec 2026 15:00 to 17:30, UTC',
    ],
    [
      '2026-12-18T15:00:00Z',
      '2027-01-05T07:00:00Z',
      'Europe/Paris',
      '18 Dec 2026 16:00 to 5 Jan 2027 08:00, Europe/Paris',
    ],
    [
      '2026-12-18T19:00:00Z',
      '2026-12-18T19:00:30Z',
      'Asia/Kathmandu',
      '19 Dec 2026 00:45 to 00:45:30, Asia/Kathmandu',
    ],
    [
      '2026-12-31T11:00:00Z',
      '2026-12-31T13:00:00Z',
      'Pacific/Auckland',
      '1 Jan 2027 00:00 to 02:00, Pacific/Auckland',
    ],
  ])('from %s to %s on clocks of %s is %s', (start, end, timeZone, words) => {
    expect(describeTimes({ timeZone, start, end })).toBe(words);
  });
});
