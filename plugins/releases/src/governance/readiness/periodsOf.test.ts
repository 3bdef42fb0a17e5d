import { VerdictChange } from '@slipway/backstage-plugin-releases-common';
import { periodsOf } from './periodsOf';

const change = (at: string): VerdictChange => ({
  at,
  revision: 1,
  verdict: 'fail',
  own: 'fail',
  inherited: 'not_applicable',
  gatesRecorded: true,
  changes: [],
});
const NOW = Date.parse('2026-11-21T12:00:00Z');
const open = { state: 'planned', updatedAt: '2026-11-20T12:00:00Z' } as const;

describe('periodsOf', () => {
  it('lets the last verdict stand until now', () => {
    expect(
      periodsOf(
        [change('2026-11-17T12:00:00Z'), change('2026-11-20T12:00:00Z')],
        open,
        NOW,
      ).map(({ share }) => share),
    ).toEqual([0.75, 0.25]);
  });

  it('ends when the release was over', () => {
    expect(
      periodsOf(
        [change('2026-11-18T12:00:00Z'), change('2026-11-19T12:00:00Z')],
        { ...open, state: 'completed' },
        NOW,
      ).map(({ share }) => share),
    ).toEqual([0.5, 0.5]);
  });

  it('shares no time at all evenly, and nothing where nothing was noticed', () => {
    const at = new Date(NOW).toISOString();
    expect(
      periodsOf([change(at), change(at)], open, NOW).map(({ share }) => share),
    ).toEqual([0.5, 0.5]);
    expect(periodsOf([], open, NOW)).toEqual([]);
  });
});
