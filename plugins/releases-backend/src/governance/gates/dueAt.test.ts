import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { dueAt } from './dueAt';

const EARLY = '2026-11-22T10:00:00Z';
const LATE = '2026-11-25T10:00:00Z';

describe('dueAt', () => {
  it.each([
    'Go/no-go',
    'GO / NO-GO review',
    'Go or no go',
    'Final go–no-go',
    'go-no-go',
  ])('takes the milestone "%s"', name => {
    expect(dueAt(sampleRelease({ milestones: [{ name, dueAt: LATE }] }))).toBe(
      LATE,
    );
  });

  it('takes the first go/no-go that is open', () => {
    const milestones = [
      { name: 'Go/no-go', dueAt: LATE },
      { name: 'Go/no-go', dueAt: '2026-11-23T10:00:00Z' },
      { name: 'Go/no-go', dueAt: EARLY, doneAt: EARLY },
    ];
    expect(dueAt(sampleRelease({ milestones }))).toBe('2026-11-23T10:00:00Z');
  });

  it.each(['Code freeze', 'Cargo now gone', 'Going to Togo'])(
    'takes the start of the window where there is only "%s"',
    name => {
      expect(
        dueAt(sampleRelease({ milestones: [{ name, dueAt: EARLY }] })),
      ).toBe('2026-11-26T13:00:00Z');
    },
  );

  it('is not known without either', () => {
    expect(dueAt(sampleRelease({ window: undefined }))).toBeUndefined();
  });
});
