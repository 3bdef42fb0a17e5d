import { TimelineBar } from '@slipway/backstage-plugin-releases-common';
import { renderHook } from '@testing-library/react';
import { timelineWords } from './timelineWords';
import { useFormats } from './useFormats';

const bar: TimelineBar = {
  releaseId: 'ledger-2',
  revision: 3,
  title: 'ledger 2.8.0',
  version: '2.8.0',
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T14:00:00Z',
  timeZone: 'Europe/Paris',
  state: 'planned',
  held: true,
  conflict: 'high',
  baseline: { start: '2026-11-24T23:30:00Z', end: '2026-11-25T01:00:00Z' },
};

/** Answers its key, with what is filled in and the kind of plural behind it. */
const translate = jest.fn(
  (key: string, values: Record<string, string | number> = {}) =>
    [key, ...Object.values(values)].join(' '),
);

function makeWords() {
  translate.mockClear();
  const { result } = renderHook(() => useFormats('Europe/Paris'));
  return timelineWords(translate as never, result.current, 'system');
}

describe('timelineWords', () => {
  it('says what a bar is, when, in what state, and what is wrong', () => {
    expect(makeWords().bar(bar, true)).toBe(
      'timeline.bar ledger 2.8.0 ' +
        'Thu, 26 Nov 2026, 14:00 – 15:00 Europe/Paris status.state.planned, ' +
        'timeline.held, timeline.conflict.high, ' +
        'timeline.slip Wed, 25 Nov 2026, 00:30 – 02:00 Europe/Paris',
    );
  });

  it('tells both days of a bar that goes over midnight there', () => {
    const late = { ...bar, held: false, conflict: undefined };
    expect(
      makeWords().bar({ ...late, end: '2026-11-26T23:30:00Z' }, false),
    ).toBe(
      'timeline.bar ledger 2.8.0 ' +
        'Thu, 26 Nov 2026, 14:00 – Fri, 27 Nov 2026, 00:30 Europe/Paris ' +
        'status.state.planned',
    );
  });

  it('looks words up once, however many bars there are', () => {
    const words = makeWords();
    const before = translate.mock.calls.length;
    words.bar(bar, true);
    words.bar({ ...bar, title: 'checkout 5.3.0' }, false);
    expect(translate.mock.calls).toHaveLength(before);
  });

  it('counts releases, each number in its own plural', () => {
    const words = makeWords();
    const bucket = {
      start: '2026-11-20T23:00:00Z',
      end: '2026-11-30T23:00:00Z',
      worst: 'open' as const,
    };
    expect(words.bucket({ ...bucket, count: 1 })).toMatch(
      /^timeline.bucket 1 21 Nov.*1 Dec 2026 timeline.worst.open$/,
    );
    expect(words.bucket({ ...bucket, count: 3 })).toMatch(/^timeline.bucket 3/);
    expect(words.laneRows(1200)).toBe('timeline.laneRows 1200 1,200');
  });

  it('names the lane of what has none', () => {
    const lane = { key: '-', lane: '-', laneTitle: '', title: '' };
    const words = makeWords();
    expect(words.title({ ...lane, kind: 'lane' })).toBe('timeline.none.system');
    expect(words.title({ ...lane, kind: 'component', title: 'ledger' })).toBe(
      'ledger',
    );
  });
});
