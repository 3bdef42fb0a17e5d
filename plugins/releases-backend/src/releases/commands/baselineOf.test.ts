import { baselineOf } from './baselineOf';

const monday = {
  start: '2026-11-23T09:00:00Z',
  end: '2026-11-23T10:00:00Z',
  timeZone: 'UTC',
};
const tuesday = {
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T10:00:00Z',
  timeZone: 'UTC',
};

describe('baselineOf', () => {
  it.each(['approved', 'in_progress', 'verifying'] as const)(
    'is the window of what comes %s',
    state => {
      expect(baselineOf({ state, window: monday })).toBe(monday);
    },
  );

  it.each([
    'draft',
    'planned',
    'in_readiness',
    'completed',
    'cancelled',
  ] as const)('is none of what comes %s', state => {
    expect(baselineOf({ state, window: monday })).toBeUndefined();
  });

  it('stays where it was, whatever comes later', () => {
    const before = {
      state: 'approved' as const,
      window: tuesday,
      baselineWindow: monday,
    };
    expect(baselineOf({ ...before, window: tuesday }, before)).toBe(monday);
  });

  it('is the window that was approved here, not where it moved to', () => {
    expect(
      baselineOf(
        { state: 'approved', window: tuesday },
        { state: 'approved', window: monday },
      ),
    ).toBe(monday);
    expect(
      baselineOf(
        { state: 'approved', window: tuesday },
        { state: 'planned', window: monday },
      ),
    ).toBe(tuesday);
  });
});
