import { sampleConflicts } from '../../__testUtils__/sampleConflicts';
import { groupByKind } from './groupByKind';

describe('groupByKind', () => {
  it('puts what has the same cause together, the severest and largest first', () => {
    const [order, window, overlap] = sampleConflicts();

    expect(
      groupByKind([
        overlap,
        order,
        window,
        { ...window, fingerprint: 'window-2', severity: 'medium' },
      ]).map(({ kind, conflicts }) => [
        kind,
        conflicts.map(({ fingerprint }) => fingerprint),
      ]),
    ).toEqual([
      ['window_violation', ['window-1', 'window-2']],
      ['order_violation', ['order-1']],
      ['dependency_overlap', ['overlap-1']],
    ]);
  });
});
