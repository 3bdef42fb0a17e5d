import {
  isOpenState,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { ShipperRow } from '../../releases';
import { chooseShipper } from './chooseShipper';

const NOW = new Date('2026-11-26T12:00:00Z');

const day = fc
  .integer({ min: -30, max: 30 })
  .map(days => new Date(NOW.getTime() + days * 86_400_000).toISOString());

const shipper = fc.record<ShipperRow>(
  {
    id: fc.uuid(),
    state: fc.constantFrom(...RELEASE_STATES),
    start: day,
    releasedAt: day,
  },
  { requiredKeys: ['id', 'state', 'releasedAt'] },
);

const row = (id: string, state: ShipperRow['state'], start?: string) => ({
  id,
  state,
  start,
  releasedAt: '2026-11-20T00:00:00Z',
});

describe('chooseShipper', () => {
  it('takes what is under way, then what is approved, then what is next', () => {
    const rows = [
      row('ended', 'completed'),
      row('undated', 'draft'),
      row('forgotten', 'planned', '2025-01-01T00:00:00Z'),
      row('later', 'in_readiness', '2026-12-24T00:00:00Z'),
      row('next', 'planned', '2026-11-27T00:00:00Z'),
      row('approved', 'approved', '2027-01-01T00:00:00Z'),
      row('running', 'in_progress', '2026-11-01T00:00:00Z'),
    ];
    const order: string[] = [];
    while (rows.length > 0) {
      const chosen = chooseShipper(rows, NOW)!;
      order.push(chosen.id);
      rows.splice(rows.indexOf(chosen as (typeof rows)[number]), 1);
    }
    expect(order).toEqual([
      'running',
      'approved',
      'next',
      'later',
      'forgotten',
      'undated',
      'ended',
    ]);
  });

  it('chooses the same whatever order they come in, and an ended one last', () => {
    fc.assert(
      fc.property(fc.array(shipper), rows => {
        const chosen = chooseShipper(rows, NOW);
        expect(chooseShipper([...rows].reverse(), NOW)).toEqual(chosen);
        expect(chosen === undefined).toBe(rows.length === 0);
        expect(chosen !== undefined && isOpenState(chosen.state)).toBe(
          rows.some(({ state }) => isOpenState(state)),
        );
      }),
    );
  });
});
