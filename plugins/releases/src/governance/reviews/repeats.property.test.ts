import fc from 'fast-check';
import { repeatOf, REPEATS, ruleOf } from './repeats';

const wall = fc
  .date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 16));

describe('repeats of a review', () => {
  it('are read from a rule as they were written', () => {
    fc.assert(
      fc.property(wall, fc.constantFrom(...REPEATS), (at, repeat) => {
        const typed = 'FREQ=DAILY;BYDAY=MO,TU';
        expect(repeatOf(ruleOf(repeat, at, typed), at)).toBe(repeat);
      }),
    );
  });

  it.each([
    ['week', 'FREQ=WEEKLY;BYDAY=TU'],
    ['fortnight', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['month', 'FREQ=MONTHLY;BYDAY=2TU'],
  ] as const)('follow the day that it begins on: %s', (repeat, rule) => {
    expect(ruleOf(repeat, '2026-12-08T10:00', '')).toBe(rule);
  });

  it('take the fifth of a weekday as the last one', () => {
    expect(ruleOf('month', '2026-12-29T10:00', '')).toBe(
      'FREQ=MONTHLY;BYDAY=-1TU',
    );
  });

  it('have no rule before a day is chosen', () => {
    expect(ruleOf('week', '', '')).toBeUndefined();
  });

  it.each([
    ['FREQ=WEEKLY', 'week'],
    ['FREQ=WEEKLY;INTERVAL=2', 'fortnight'],
  ])('are on the day that it begins on where %s names none', (rule, repeat) => {
    expect(repeatOf(rule, '2026-12-08T10:00')).toBe(repeat);
  });

  it('keep a rule that no name says', () => {
    expect(repeatOf('FREQ=WEEKLY;BYDAY=MO,TH', '2026-12-08T10:00')).toBe(
      'rule',
    );
    expect(repeatOf('FREQ=WEEKLY;BYDAY=MO', '2026-12-08T10:00')).toBe('rule');
  });
});
