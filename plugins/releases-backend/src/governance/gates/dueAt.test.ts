import { ReleaseMilestone } from '@slipway/backstage-plugin-releases-common';
import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { dueAt } from './dueAt';

const EARLY = '2026-11-22T10:00:00Z';
const LATE = '2026-11-25T10:00:00Z';

describe('dueAt', () => {
  it('takes the first go/no-go that is open', () => {
    const milestones: ReleaseMilestone[] = [
      { name: 'Board', kind: 'go_no_go', dueAt: LATE },
      { name: 'Board', kind: 'go_no_go', dueAt: '2026-11-23T10:00:00Z' },
      { name: 'Board', kind: 'go_no_go', dueAt: EARLY, doneAt: EARLY },
    ];
    expect(dueAt(sampleRelease({ milestones }))).toBe('2026-11-23T10:00:00Z');
  });

  it.each(['code_freeze', 'review', 'other', undefined] as const)(
    'takes the start of the window where there is only a milestone of the kind %s',
    kind => {
      const milestones = [{ name: 'Go/no-go', kind, dueAt: EARLY }];
      expect(dueAt(sampleRelease({ milestones }))).toBe('2026-11-26T13:00:00Z');
    },
  );

  it('is not known without either', () => {
    expect(dueAt(sampleRelease({ window: undefined }))).toBeUndefined();
  });
});
