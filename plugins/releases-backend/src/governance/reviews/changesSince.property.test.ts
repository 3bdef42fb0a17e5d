import { VERDICTS } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { AgendaStanding, changesSince } from './changesSince';

const standing = fc.record({
  contentHash: fc.constantFrom('v1:a', 'v1:b'),
  verdict: fc.option(fc.constantFrom(...VERDICTS), { nil: undefined }),
  window: fc.option(
    fc.constantFrom(
      {
        start: '2027-01-05T09:00:00Z',
        end: '2027-01-05T10:00:00Z',
        timeZone: 'UTC',
      },
      {
        start: '2027-01-06T09:00:00Z',
        end: '2027-01-06T10:00:00Z',
        timeZone: 'UTC',
      },
    ),
    { nil: undefined },
  ),
});

const kept = (of: AgendaStanding) => ({
  ...of,
  releaseId: 'r',
  closedAt: '2026-12-01T09:00:00Z',
});

describe('changesSince', () => {
  it('says what differs, and nothing else', () => {
    fc.assert(
      fc.property(standing, standing, (then, now) => {
        const codes = changesSince(kept(then), now).map(({ code }) => code);
        const isMoved = then.window?.start !== now.window?.start;
        expect(codes.some(code => code.startsWith('window_'))).toBe(isMoved);
        expect(codes.includes('content_differs')).toBe(
          then.contentHash !== now.contentHash && !isMoved,
        );
        expect(codes.includes('went_out')).toBe(
          then.verdict !== undefined && now.verdict === undefined,
        );
        expect(codes.includes('verdict_changed')).toBe(
          then.verdict !== undefined &&
            now.verdict !== undefined &&
            then.verdict !== now.verdict,
        );
      }),
    );
  });

  it('tells of a decision that was reopened since', () => {
    const told = (at: string) =>
      changesSince(kept({ contentHash: 'v1:a' }), {
        contentHash: 'v1:a',
        decision: { reopened: { at, code: 'by_hand', sentence: 'News' } },
      }).map(({ sentence }) => sentence);
    expect(told('2026-12-02T09:00:00Z')).toEqual([
      'The decision was reopened: News.',
    ]);
    expect(told('2026-11-30T09:00:00Z')).toEqual([]);
  });
});
