import { isWithin } from './isWithin';

const span = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };

describe('isWithin', () => {
  it.each([
    ['2026-10-31T20:00:00Z', '2026-11-01T02:00:00Z', true],
    ['2026-10-31T20:00:00Z', '2026-11-01T00:00:00Z', false],
    ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', true],
    ['2026-10-01T00:00:00Z', '2027-01-01T00:00:00Z', true],
    ['2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z', false],
  ])('takes what lasts from %s to %s: %s', (start, end, is) => {
    expect(isWithin({ start, end }, span)).toBe(is);
  });
});
