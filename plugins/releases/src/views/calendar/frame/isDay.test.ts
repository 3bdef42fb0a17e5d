import { isDay } from './isDay';

describe('isDay', () => {
  it.each(['2026-11-26', '2028-02-29', '9999-12-31', '0001-01-01'])(
    'takes %s',
    day => expect(isDay(day)).toBe(true),
  );

  it.each([
    null,
    '',
    'banana',
    '2026-02-31',
    '2027-02-29',
    '2026-11',
    '2026-W48',
    '2026-11-26T14:00',
    '+010000-01-01',
  ])('does not take %s', day => expect(isDay(day)).toBe(false));
});
