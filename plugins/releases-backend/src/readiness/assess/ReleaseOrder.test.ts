import { ReleaseOrder } from './ReleaseOrder';

const order = new ReleaseOrder(
  new Map(
    [
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d', 'e']],
      ['d', ['a']],
    ].map(([later, earlier]) => [
      later as string,
      (earlier as string[]).map(releaseId => ({
        releaseId,
        via: [`to-${releaseId}-from-${later}`],
      })),
    ]),
  ),
);

describe('ReleaseOrder', () => {
  it('finds all that come before, by the shortest way and all its ends', () => {
    expect(order.allBefore('a')).toEqual([
      { releaseId: 'b', distance: 1, via: ['to-b-from-a'] },
      { releaseId: 'c', distance: 1, via: ['to-c-from-a'] },
      { releaseId: 'd', distance: 2, via: ['to-d-from-b', 'to-d-from-c'] },
      { releaseId: 'e', distance: 2, via: ['to-e-from-c'] },
    ]);
    expect(order.allBefore('e')).toEqual([]);
  });

  it('finds all that wait, and never the release itself', () => {
    expect([...order.allAfter('e')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...order.allAfter('a')].sort()).toEqual(['b', 'c', 'd']);
    expect(order.allAfter('unheard-of').size).toBe(0);
  });
});
