import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { chooseRelease, ShippingRelease } from './chooseRelease';

const AT = '2026-11-26T13:00:00Z';

const hours = (count: number) =>
  new Date(Date.parse(AT) + count * 3_600_000).toISOString();

const STATES: ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

function shipping(
  releaseId: string,
  given: Partial<Omit<ShippingRelease, 'window'>> & { start?: number } = {},
): ShippingRelease {
  const { start, ...rest } = given;
  return {
    releaseId,
    entityRef: 'component:default/checkout',
    state: 'planned',
    window:
      start === undefined
        ? undefined
        : { start: hours(start), end: hours(start + 1) },
    ...rest,
  };
}

const releases = fc
  .array(
    fc.record({
      state: fc.constantFrom(...STATES),
      start: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
      components: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(all =>
    all.flatMap(({ components, ...given }, place) =>
      Array.from({ length: components }, (_, index) =>
        shipping(`r${place}`, {
          ...given,
          entityRef: `component:default/c${index}`,
        }),
      ),
    ),
  );

describe('the release of a deployment', () => {
  it('does not depend on the order in which releases are found', () => {
    fc.assert(
      fc.property(
        releases.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, {
              minLength: all.length,
              maxLength: all.length,
            }),
          ),
        ),
        ([all, order]) => {
          expect(chooseRelease(order, AT)).toBe(chooseRelease(all, AT));
        },
      ),
    );
  });

  it('ships as much of it as any other', () => {
    fc.assert(
      fc.property(releases, all => {
        const shippedBy = (id: string | undefined) =>
          all.filter(({ releaseId }) => releaseId === id).length;
        const most = Math.max(...all.map(one => shippedBy(one.releaseId)));
        expect(shippedBy(chooseRelease(all, AT))).toBe(most);
      }),
    );
  });

  it('is the one in progress, then an approved one, then the nearest', () => {
    const near = shipping('near', { start: -2 });
    const far = shipping('far', { start: 40 });
    const unplanned = shipping('unplanned');
    const approved = shipping('approved', { state: 'approved', start: 40 });
    const inProgress = shipping('under-way', {
      state: 'in_progress',
      start: 40,
    });
    const all = [unplanned, far, near, approved, inProgress];
    expect(chooseRelease(all, AT)).toBe('under-way');
    expect(chooseRelease(all.slice(0, 4), AT)).toBe('approved');
    expect(chooseRelease(all.slice(0, 3), AT)).toBe('near');
    expect(chooseRelease(all.slice(0, 1), AT)).toBe('unplanned');
    expect(chooseRelease([], AT)).toBeUndefined();
  });
});
