import {
  TimelineBar,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { keepRows } from './keepRows';

const bar = (changes: Partial<TimelineBar> = {}): TimelineBar => ({
  releaseId: 'ledger-2',
  revision: 3,
  title: 'ledger 2.8.0',
  version: '2.8.0',
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T14:00:00Z',
  timeZone: 'Europe/Paris',
  state: 'planned',
  held: false,
  ...changes,
});

const row = (bars: TimelineBar[] | undefined = [bar()]): TimelineRow => ({
  key: 'payments ledger',
  kind: 'component',
  lane: 'payments',
  laneTitle: 'Payments',
  title: 'ledger',
  bars,
});

describe('keepRows', () => {
  const before = { rows: [row()] };

  it('keeps the rows that say the same, wherever they are now', () => {
    const other = { ...row([]), key: 'payments other' };
    const { rows } = keepRows({ rows: [other, row()] }, before);
    expect(rows[0]).toBe(other);
    expect(rows[1]).toBe(before.rows[0]);
  });

  it.each([
    ['another revision', [bar({ revision: 4 })]],
    ['a conflict', [bar({ conflict: 'high' })]],
    ['a verdict', [bar({ verdict: 'fail' })]],
    ['another release', [bar({ releaseId: 'ledger-3' })]],
    ['one release more', [bar(), bar({ releaseId: 'ledger-3' })]],
    ['none any more', []],
  ] as const)('takes the new row for %s', (_, bars) => {
    const changed = row([...bars]);
    expect(keepRows({ rows: [changed] }, before).rows[0]).toBe(changed);
  });

  it('takes the new row where releases are counted, or were', () => {
    const counted = {
      ...row(),
      bars: undefined,
      buckets: [
        {
          start: '2026-11-20T00:00:00Z',
          end: '2026-11-30T00:00:00Z',
          count: 1,
          worst: 'open' as const,
        },
      ],
    };
    expect(keepRows({ rows: [counted] }, before).rows[0]).toBe(counted);
    const shown = row();
    expect(keepRows({ rows: [shown] }, { rows: [counted] }).rows[0]).toBe(
      shown,
    );
  });

  it('takes the header of a lane anew when its number of rows changed', () => {
    const lane = (rows: number): TimelineRow => ({
      key: 'payments',
      kind: 'lane',
      lane: 'payments',
      laneTitle: 'Payments',
      title: 'Payments',
      rows,
    });
    const old = lane(4);
    expect(keepRows({ rows: [lane(4)] }, { rows: [old] }).rows[0]).toBe(old);
    expect(keepRows({ rows: [lane(5)] }, { rows: [old] }).rows[0].rows).toBe(5);
  });

  it('takes the new row where a freeze began to be for it', () => {
    const frozen = { ...row(), windowIds: ['freeze'] };
    expect(keepRows({ rows: [frozen] }, before).rows[0]).toBe(frozen);
    const same = { ...frozen, windowIds: ['freeze'] };
    expect(keepRows({ rows: [same] }, { rows: [frozen] }).rows[0]).toBe(frozen);
  });

  it('is the answer itself where there was none before', () => {
    expect(keepRows(before, undefined)).toBe(before);
  });
});
