import fc from 'fast-check';
import { arbitraryRule } from '../__testUtils__/arbitraryRules';
import { readRule } from './readRule';

describe('readRule', () => {
  it('reads each part', () => {
    expect(
      readRule(
        'freq=yearly;interval=2;bymonth=12,3;byday=2tu,-1fr,+1mo;wkst=su;bysetpos=-1,1;byhour=8,8,6;byminute=30;bysecond=0;until=20271231t235959z',
      ).rule,
    ).toEqual({
      freq: 'YEARLY',
      interval: 2,
      count: undefined,
      until: { clock: 'utc', last: Date.parse('2027-12-31T23:59:59Z') },
      byMonth: [3, 12],
      byWeekNo: undefined,
      byYearDay: undefined,
      byMonthDay: undefined,
      byDay: [
        { ordinal: 2, weekday: 'TU' },
        { ordinal: -1, weekday: 'FR' },
        { ordinal: 1, weekday: 'MO' },
      ],
      byHour: [6, 8],
      byMinute: [30],
      bySecond: [0],
      bySetPos: [-1, 1],
      weekStart: 'SU',
    });
  });

  it.each([
    ['20271231', 'wall', '2027-12-31T23:59:59.999Z'],
    ['20271231T120000', 'wall', '2027-12-31T12:00:00.000Z'],
    ['20271231T120000Z', 'utc', '2027-12-31T12:00:00.000Z'],
    ['20280229', 'wall', '2028-02-29T23:59:59.999Z'],
  ])('goes until %s on clocks of the %s', (until, clock, last) => {
    const { rule } = readRule(`FREQ=DAILY;UNTIL=${until}`);
    expect(rule?.until?.clock).toBe(clock);
    expect(new Date(rule?.until?.last ?? NaN).toISOString()).toBe(last);
  });

  /** What does not fit RFC 5545, 3.3.10, and what its remedy names. */
  it.each`
    rrule                                                                      | code                    | remedy
    ${'FREQ=WEEKLY;'}                                                          | ${'invalid_rule_part'}  | ${'NAME=VALUE'}
    ${'FREQ=WEEKLY;BYDAY='}                                                    | ${'invalid_rule_part'}  | ${'NAME=VALUE'}
    ${'FREQ=WEEKLY;BYEASTER=1'}                                                | ${'unknown_rule_part'}  | ${'Leave it out'}
    ${'FREQ=WEEKLY;X-NAME=1'}                                                  | ${'unknown_rule_part'}  | ${'Leave it out'}
    ${'FREQ=WEEKLY;RSCALE=CHINESE'}                                            | ${'unknown_rule_part'}  | ${'Leave it out'}
    ${'FREQ=WEEKLY;FREQ=DAILY'}                                                | ${'rule_part_twice'}    | ${'once'}
    ${'BYDAY=MO'}                                                              | ${'invalid_frequency'}  | ${'FREQ=YEARLY'}
    ${'FREQ=FORTNIGHTLY'}                                                      | ${'invalid_frequency'}  | ${'WEEKLY'}
    ${'FREQ=HOURLY'}                                                           | ${'rule_too_frequent'}  | ${'BYHOUR'}
    ${'FREQ=MINUTELY'}                                                         | ${'rule_too_frequent'}  | ${'BYHOUR'}
    ${'FREQ=SECONDLY'}                                                         | ${'rule_too_frequent'}  | ${'BYHOUR'}
    ${'FREQ=DAILY;INTERVAL=0'}                                                 | ${'invalid_rule_value'} | ${'from 1 to 1000'}
    ${'FREQ=DAILY;INTERVAL=-1'}                                                | ${'invalid_rule_value'} | ${'from 1 to 1000'}
    ${'FREQ=DAILY;INTERVAL=1.5'}                                               | ${'invalid_rule_value'} | ${'from 1 to 1000'}
    ${'FREQ=DAILY;INTERVAL=1001'}                                              | ${'invalid_rule_value'} | ${'from 1 to 1000'}
    ${'FREQ=DAILY;COUNT=0'}                                                    | ${'invalid_rule_value'} | ${'from 1 to 10000'}
    ${'FREQ=DAILY;COUNT=1e3'}                                                  | ${'invalid_rule_value'} | ${'from 1 to 10000'}
    ${'FREQ=DAILY;COUNT=10000000000'}                                          | ${'invalid_rule_value'} | ${'from 1 to 10000'}
    ${'FREQ=DAILY;UNTIL=tomorrow'}                                             | ${'invalid_rule_value'} | ${'20271231'}
    ${'FREQ=DAILY;UNTIL=20270230'}                                             | ${'invalid_rule_value'} | ${'20271231'}
    ${'FREQ=DAILY;UNTIL=20271231T240000Z'}                                     | ${'invalid_rule_value'} | ${'20271231'}
    ${'FREQ=DAILY;UNTIL=20271231T126000Z'}                                     | ${'invalid_rule_value'} | ${'20271231'}
    ${'FREQ=DAILY;UNTIL=2027-12-31'}                                           | ${'invalid_rule_value'} | ${'20271231'}
    ${'FREQ=YEARLY;BYMONTH=0'}                                                 | ${'invalid_rule_value'} | ${'from 1 to 12'}
    ${'FREQ=YEARLY;BYMONTH=13'}                                                | ${'invalid_rule_value'} | ${'from 1 to 12'}
    ${'FREQ=YEARLY;BYMONTH=-1'}                                                | ${'invalid_rule_value'} | ${'from 1 to 12'}
    ${'FREQ=YEARLY;BYWEEKNO=54'}                                               | ${'invalid_rule_value'} | ${'from -53 to -1'}
    ${'FREQ=YEARLY;BYYEARDAY=367'}                                             | ${'invalid_rule_value'} | ${'from -366 to -1'}
    ${'FREQ=MONTHLY;BYMONTHDAY=32'}                                            | ${'invalid_rule_value'} | ${'from -31 to -1'}
    ${'FREQ=MONTHLY;BYMONTHDAY=0'}                                             | ${'invalid_rule_value'} | ${'from 1 to 31'}
    ${'FREQ=DAILY;BYHOUR=24'}                                                  | ${'invalid_rule_value'} | ${'from 0 to 23'}
    ${'FREQ=DAILY;BYMINUTE=60'}                                                | ${'invalid_rule_value'} | ${'from 0 to 59'}
    ${'FREQ=DAILY;BYSECOND=60'}                                                | ${'invalid_rule_value'} | ${'from 0 to 59'}
    ${'FREQ=DAILY;BYHOUR=8,,9'}                                                | ${'invalid_rule_value'} | ${'from 0 to 23'}
    ${'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0'}                                      | ${'invalid_rule_value'} | ${'from 1 to 366'}
    ${'FREQ=WEEKLY;BYDAY=XX'}                                                  | ${'invalid_rule_value'} | ${'Write MO'}
    ${'FREQ=WEEKLY;BYDAY=MON'}                                                 | ${'invalid_rule_value'} | ${'Write MO'}
    ${'FREQ=MONTHLY;BYDAY=0MO'}                                                | ${'invalid_rule_value'} | ${'Write MO'}
    ${'FREQ=WEEKLY;WKST=X'}                                                    | ${'invalid_rule_value'} | ${'Write MO'}
    ${'FREQ=DAILY;COUNT=2;UNTIL=20271231'}                                     | ${'rule_parts_clash'}   | ${'Keep the one'}
    ${'FREQ=WEEKLY;BYDAY=2TU'}                                                 | ${'rule_parts_clash'}   | ${'write the day alone'}
    ${'FREQ=DAILY;BYDAY=-1FR'}                                                 | ${'rule_parts_clash'}   | ${'write the day alone'}
    ${'FREQ=YEARLY;BYDAY=1MO;BYWEEKNO=1'}                                      | ${'rule_parts_clash'}   | ${'Write the day alone'}
    ${'FREQ=MONTHLY;BYDAY=6MO'}                                                | ${'rule_parts_clash'}   | ${'from 1 to 5'}
    ${'FREQ=YEARLY;BYMONTH=3;BYDAY=-6MO'}                                      | ${'rule_parts_clash'}   | ${'from 1 to 5'}
    ${'FREQ=YEARLY;BYDAY=54MO'}                                                | ${'rule_parts_clash'}   | ${'from 1 to 53'}
    ${'FREQ=WEEKLY;BYMONTHDAY=1'}                                              | ${'rule_parts_clash'}   | ${'Use FREQ=MONTHLY'}
    ${'FREQ=MONTHLY;BYYEARDAY=1'}                                              | ${'rule_parts_clash'}   | ${'needs FREQ=YEARLY'}
    ${'FREQ=DAILY;BYWEEKNO=1'}                                                 | ${'rule_parts_clash'}   | ${'needs FREQ=YEARLY'}
    ${'FREQ=YEARLY;BYWEEKNO=1;INTERVAL=2'}                                     | ${'rule_parts_clash'}   | ${'Leave them out'}
    ${'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;BYSETPOS=1'}                            | ${'rule_parts_clash'}   | ${'Leave them out'}
    ${'FREQ=DAILY;BYSETPOS=1'}                                                 | ${'rule_parts_clash'}   | ${'Add one'}
    ${'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3'} | ${'rule_too_dense'}     | ${'fewer times'}
  `('refuses $rrule, and says how to write it', ({ rrule, code, remedy }) => {
    const { rule, problems } = readRule(rrule);
    expect(rule).toBeUndefined();
    expect(problems).toEqual([
      { code, message: expect.stringContaining(remedy) },
    ]);
  });

  it('names everything that cannot be read at once', () => {
    expect(
      readRule('FREQ=OFTEN;BYHOUR=25;X=1;COUNT=none').problems.map(
        ({ code }) => code,
      ),
    ).toEqual([
      'unknown_rule_part',
      'invalid_frequency',
      'invalid_rule_value',
      'invalid_rule_value',
    ]);
  });

  it.each(['', 'WEEKLY', 'every Friday'])(
    'says how to begin where there is no rule at all: "%s"',
    text => {
      expect(readRule(text).problems.map(({ code }) => code)).toEqual([
        'invalid_rule_part',
        'invalid_frequency',
      ]);
    },
  );

  it('reads a rule whatever the order of its parts and the case', () => {
    fc.assert(
      fc.property(arbitraryRule, fc.boolean(), (rrule, low) => {
        const turned = rrule.split(';').reverse().join(';');
        expect(readRule(low ? turned.toLowerCase() : turned)).toEqual(
          readRule(rrule),
        );
      }),
      { numRuns: 300 },
    );
  });

  const piece = fc.oneof(
    fc.constantFrom('FREQ=', 'DAILY', 'WEEKLY', ';', ',', '=', '-', '+'),
    fc.constantFrom('BYDAY=', 'BYSETPOS=', 'COUNT=', 'UNTIL=', 'INTERVAL='),
    fc.constantFrom('MO', '1', '99', '20271231', 'T120000Z', ' ', '\n'),
    fc.string({ maxLength: 4 }),
  );

  it('reads or refuses any text, and says why', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const { rule, problems } = readRule(pieces.join(''));
        expect(rule === undefined).toBe(problems.length > 0);
        for (const { code, message } of problems) {
          expect(code).toMatch(/^[a-z_]+$/);
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
