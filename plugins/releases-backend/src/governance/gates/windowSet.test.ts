import { Release } from '@slipway/backstage-plugin-releases-common';
import { onDay, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { windowSet } from './windowSet';

const START = '2026-11-26T13:00:00Z';
const END = '2026-11-26T14:30:00Z';
const BEFORE_START = '2026-11-26T12:59:59Z';
const BEFORE_END = '2026-11-26T14:29:59Z';

const judge = (changes: Partial<Release>, at: string) => {
  const { status, code, sentence } = judgedBy(
    windowSet,
    sampleRelease({ window: onDay(26), ...changes }),
    { at },
  );
  return { status, code, sentence };
};

describe('windowSet', () => {
  it.each(['draft', 'planned', 'in_readiness'] as const)(
    'asks a release that is %s to start in the future',
    state => {
      expect(judge({ state }, BEFORE_START)).toEqual({
        status: 'pass',
        code: 'window_ahead',
        sentence:
          'checkout 5.3.0 starts on Thu 26 Nov 2026 at 14:00 (Europe/Paris).',
      });
      expect(judge({ state }, START)).toEqual({
        status: 'fail',
        code: 'window_begun',
        sentence:
          'The window of checkout 5.3.0 began on Thu 26 Nov 2026 at 14:00 (Europe/Paris), before it was approved. Set a later one.',
      });
    },
  );

  it('lets an approved release start until its window ends', () => {
    expect(judge({ state: 'approved' }, BEFORE_END)).toEqual({
      status: 'pass',
      code: 'window_open_or_ahead',
      sentence:
        'checkout 5.3.0 can start until Thu 26 Nov 2026 15:30 (Europe/Paris).',
    });
    expect(judge({ state: 'approved' }, END)).toEqual({
      status: 'fail',
      code: 'window_over',
      sentence:
        'The window of checkout 5.3.0 ended on Thu 26 Nov 2026 at 15:30 (Europe/Paris). Set a new one.',
    });
  });

  it.each(['draft', 'planned', 'in_readiness', 'approved'] as const)(
    'fails a release that is %s without a window',
    state => {
      expect(judge({ state, window: undefined }, START)).toEqual({
        status: 'fail',
        code: 'window_missing',
        sentence: 'checkout 5.3.0 has no window. Set when it starts and ends.',
      });
    },
  );

  it('does not matter once the release has started', () => {
    expect(judge({ state: 'in_progress', window: undefined }, END)).toEqual({
      status: 'not_applicable',
      code: 'already_started',
      sentence: 'checkout 5.3.0 has started.',
    });
  });
});
