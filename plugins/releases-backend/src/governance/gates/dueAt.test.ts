import { ReleaseMilestone } from '@slipway/backstage-plugin-releases-common';
import { DEFAULT_WORKING_CALENDAR, WorkingDays } from '../../schedule';
import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { dueAt } from './dueAt';

const BEFORE = { stage: 'approval' } as const;
const EARLY = '2026-11-22T10:00:00Z';
const LATE = '2026-11-25T10:00:00Z';

describe('dueAt', () => {
  it('takes the first go/no-go that is open', () => {
    const milestones: ReleaseMilestone[] = [
      { name: 'Board', kind: 'go_no_go', dueAt: LATE },
      { name: 'Board', kind: 'go_no_go', dueAt: '2026-11-23T10:00:00Z' },
      { name: 'Board', kind: 'go_no_go', dueAt: EARLY, doneAt: EARLY },
    ];
    expect(dueAt(BEFORE, sampleRelease({ milestones }))).toBe(
      '2026-11-23T10:00:00Z',
    );
  });

  it.each(['code_freeze', 'review', 'other', undefined] as const)(
    'takes the start of the window where there is only a milestone of the kind %s',
    kind => {
      const milestones = [{ name: 'Go/no-go', kind, dueAt: EARLY }];
      expect(dueAt(BEFORE, sampleRelease({ milestones }))).toBe(
        '2026-11-26T13:00:00Z',
      );
    },
  );

  it('is not known without either', () => {
    expect(dueAt(BEFORE, sampleRelease({ window: undefined }))).toBeUndefined();
  });

  it.each(['verify', 'close'] as const)(
    'takes the end of the window of what is asked in the stage %s',
    stage => {
      const release = sampleRelease();
      expect(dueAt({ stage }, release)).toBe(release.window!.end);
    },
  );

  it.each([
    ['window_start', -2, undefined, '2026-11-24T13:00:00Z'],
    ['window_start', -4, undefined, '2026-11-20T13:00:00Z'],
    ['window_start', 2, undefined, '2026-11-30T13:00:00Z'],
    ['milestone', -1, 'go_no_go', '2026-11-24T10:00:00Z'],
    ['milestone', 0, 'code_freeze', EARLY],
    // What the release does not have is as usual.
    ['milestone', -1, 'review', LATE],
  ] as const)(
    'counts working days from %s: %i',
    (from, offsetDays, milestone, expected) => {
      const milestones: ReleaseMilestone[] = [
        { name: 'Board', kind: 'go_no_go', dueAt: LATE },
        { name: 'Freeze', kind: 'code_freeze', dueAt: EARLY, doneAt: EARLY },
      ];
      const due = { from, offsetDays, milestone };
      expect(dueAt({ ...BEFORE, due }, sampleRelease({ milestones }))).toBe(
        expected,
      );
    },
  );

  it('leaves out holidays, and keeps the time of day over a change of clocks', () => {
    const window = {
      start: '2026-03-30T13:00:00Z',
      end: '2026-03-30T14:00:00Z',
      timeZone: 'Europe/Paris',
    };
    const days = new WorkingDays({
      ...DEFAULT_WORKING_CALENDAR,
      holidays: ['2026-03-27'],
    });
    const due = { from: 'window_start', offsetDays: -1 } as const;
    expect(dueAt({ ...BEFORE, due }, sampleRelease({ window }), days)).toBe(
      '2026-03-26T14:00:00Z',
    );
  });

  it('counts from the start what has to come soon after it', () => {
    const actual = { start: '2026-11-26T13:10:00Z' };
    const gate = { stage: 'close', within: 'P3D' } as const;
    expect(dueAt(gate, sampleRelease({ actual }))).toBe('2026-11-29T13:10:00Z');
    expect(dueAt(gate, sampleRelease())).toBe('2026-11-29T13:00:00Z');
  });
});
