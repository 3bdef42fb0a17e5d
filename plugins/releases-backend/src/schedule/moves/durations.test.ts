import { say } from '../../platform';
import { durationAsWritten } from './durations';

describe('a duration in words', () => {
  it.each([
    ['P200D', '200 days'],
    ['P1W', '1 week'],
    ['PT90M', '90 minutes'],
    ['P1DT12H', '1 day 12 hours'],
    ['P0DT1H0M', '1 hour'],
  ])('is %s as it is written', (duration, words) => {
    expect(say(durationAsWritten(duration), 'UTC')).toBe(words);
  });
});
