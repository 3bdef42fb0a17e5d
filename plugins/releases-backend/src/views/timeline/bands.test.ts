import { DecidableWindow } from '../../schedule/decision';
import { atOnce } from '../../platform/time/steps';
import { bandsOf } from './bands';

const freeze = (given: Partial<DecidableWindow> = {}): DecidableWindow => ({
  id: 'freeze',
  name: 'Freeze',
  effect: 'deny',
  reason: 'Because',
  scope: { environments: [], releaseKinds: [] },
  inFlight: 'finish',
  times: {
    timeZone: 'UTC',
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'PT64H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      exdates: [],
    },
  },
  ...given,
});

const THREE_YEARS = {
  groupBy: 'system' as const,
  from: '2026-01-01T00:00:00Z',
  to: '2029-01-01T00:00:00Z',
};

describe('bandsOf', () => {
  it('shows every weekend of three years as it is', () => {
    const bands = atOnce(bandsOf([freeze()], THREE_YEARS));
    expect(bands).toHaveLength(157);
    expect(bands[0]).toEqual({
      windowId: 'freeze',
      title: 'Freeze',
      start: '2026-01-02T16:00:00Z',
      end: '2026-01-05T08:00:00Z',
      effect: 'deny',
      reason: 'Because',
      sentence: 'every component in every environment',
      everyRow: true,
      occurrences: 1,
    });
  });

  it('makes one band of occurrences that no screen tells apart', () => {
    const nightly = freeze({
      times: {
        timeZone: 'UTC',
        recurrence: {
          dtstart: '2026-01-01T00:00:00',
          duration: 'PT20H',
          rrule: 'FREQ=DAILY',
          exdates: [],
        },
      },
    });
    expect(atOnce(bandsOf([nightly], THREE_YEARS))).toMatchObject([
      {
        start: '2026-01-01T00:00:00Z',
        end: '2028-12-31T20:00:00Z',
        occurrences: 1096,
      },
    ]);
    expect(
      atOnce(
        bandsOf([nightly], {
          groupBy: 'system',
          from: '2026-01-01T00:00:00Z',
          to: '2026-01-08T00:00:00Z',
        }),
      ),
    ).toHaveLength(7);
  });

  it('never answers more bands than a screen can hold', () => {
    const windows = Array.from({ length: 40 }, (_, index) =>
      freeze({ id: `freeze-${index}` }),
    );
    const bands = atOnce(bandsOf(windows, THREE_YEARS));
    expect(bands.length).toBeLessThanOrEqual(1000);
    expect(new Set(bands.map(({ windowId }) => windowId)).size).toBe(40);
  });
});
