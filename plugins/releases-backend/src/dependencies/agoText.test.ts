import { agoText } from './agoText';

it.each([
  [0, 'less than a minute ago'],
  [59, 'less than a minute ago'],
  [60, '1 minute ago'],
  [3599, '59 minutes ago'],
  [3600, '1 hour ago'],
  [86_399, '23 hours ago'],
  [86_400, '1 day ago'],
  [1_000_000, '11 days ago'],
])('%d seconds are %s', (seconds, words) => {
  expect(agoText(seconds)).toBe(words);
});
