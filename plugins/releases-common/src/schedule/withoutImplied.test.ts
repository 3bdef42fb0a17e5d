import { Conflict } from './conflict';
import { withoutImplied } from './withoutImplied';

const conflict = (kind: Conflict['kind'], ...releases: string[]) => ({
  kind,
  releases,
});

describe('withoutImplied', () => {
  it('leaves out the overlap of a pair that is out of order', () => {
    const order = conflict('order_violation', 'a', 'b');
    const window = conflict('window_violation', 'a');
    expect(
      withoutImplied([conflict('dependency_overlap', 'b', 'a'), order, window]),
    ).toEqual([order, window]);
  });

  it('keeps the overlap of any other pair', () => {
    const overlap = conflict('dependency_overlap', 'a', 'c');
    const order = conflict('order_violation', 'a', 'b');
    expect(withoutImplied([overlap, order])).toEqual([overlap, order]);
  });
});
