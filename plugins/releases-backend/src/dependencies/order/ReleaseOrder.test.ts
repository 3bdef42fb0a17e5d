import { MAX_STEPS, ReleaseOrder } from './ReleaseOrder';

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
      { releaseId: 'b', distance: 1, via: ['to-b-from-a'], cut: false },
      { releaseId: 'c', distance: 1, via: ['to-c-from-a'], cut: false },
      {
        releaseId: 'd',
        distance: 2,
        via: ['to-d-from-b', 'to-d-from-c'],
        cut: false,
      },
      { releaseId: 'e', distance: 2, via: ['to-e-from-c'], cut: false },
    ]);
    expect(order.allBefore('e')).toEqual([]);
  });

  it('finds all that wait, and never the release itself', () => {
    expect([...order.allAfter('e')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...order.allAfter('a')].sort()).toEqual(['b', 'c', 'd']);
    expect(order.allAfter('unheard-of').size).toBe(0);
  });

  it('goes only so far, and says where it left off', () => {
    const chain = new ReleaseOrder(
      new Map(
        Array.from({ length: MAX_STEPS + 1 }, (_, index) => [
          `r${index}`,
          [{ releaseId: `r${index + 1}`, via: [] }],
        ]),
      ),
    );
    const cuts = (id: string) =>
      chain
        .allBefore(id)
        .flatMap(({ releaseId, cut }) => (cut ? releaseId : []));
    expect(chain.allBefore('r0')).toHaveLength(MAX_STEPS);
    expect(cuts('r0')).toEqual([`r${MAX_STEPS}`]);
    expect(cuts('r1')).toEqual([]);
    expect(chain.allAfter(`r${MAX_STEPS + 1}`).size).toBe(MAX_STEPS);
    expect(chain.allAfter(`r${MAX_STEPS}`).size).toBe(MAX_STEPS);
  });
});
