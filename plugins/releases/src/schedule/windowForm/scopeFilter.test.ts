import fc from 'fast-check';
import { ANY_COMPONENT, ScopeFilter } from './ScopeDraft';
import { readScopeFilter, writeScopeFilter } from './scopeFilter';

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), {
  maxLength: 3,
});

const filters: fc.Arbitrary<ScopeFilter> = fc.record({
  type: words,
  lifecycle: words,
  owner: words,
  system: words,
  tag: words,
});

describe('the scope of a window in fields', () => {
  it('is everything where nothing is asked', () => {
    expect(writeScopeFilter(ANY_COMPONENT)).toBeUndefined();
    expect(readScopeFilter(undefined)).toEqual(ANY_COMPONENT);
    expect(readScopeFilter({ kind: 'Component' })).toEqual(ANY_COMPONENT);
  });

  it('asks plainly for one value, and for any of several', () => {
    expect(
      writeScopeFilter({
        ...ANY_COMPONENT,
        type: ['service', 'website'],
        lifecycle: ['production'],
        owner: ['group:default/payments-team'],
      }),
    ).toEqual({
      'spec.type': { $in: ['service', 'website'] },
      'spec.lifecycle': 'production',
      relations: {
        $contains: {
          type: 'ownedBy',
          targetRef: 'group:default/payments-team',
        },
      },
    });
  });

  it('joins what would stand at the same place', () => {
    expect(
      writeScopeFilter({
        ...ANY_COMPONENT,
        owner: ['group:default/a', 'group:default/b'],
        system: ['system:default/checkout'],
        tag: ['pci', 'gdpr'],
      }),
    ).toEqual({
      $all: [
        {
          $any: ['a', 'b'].map(name => ({
            relations: {
              $contains: {
                type: 'ownedBy',
                targetRef: `group:default/${name}`,
              },
            },
          })),
        },
        {
          relations: {
            $contains: { type: 'partOf', targetRef: 'system:default/checkout' },
          },
        },
        {
          $any: [
            { 'metadata.tags': { $contains: 'pci' } },
            { 'metadata.tags': { $contains: 'gdpr' } },
          ],
        },
      ],
    });
  });

  it('comes back as the same fields, whatever they are', () => {
    fc.assert(
      fc.property(filters, filter => {
        expect(readScopeFilter(writeScopeFilter(filter))).toEqual(filter);
      }),
    );
  });

  it.each([
    { kind: 'API' },
    { 'metadata.name': 'checkout' },
    { $not: { 'spec.type': 'library' } },
    { 'spec.type': { $exists: true } },
    { relations: { $contains: { type: 'dependsOn', targetRef: 'a:b/c' } } },
    { $any: [{ 'spec.type': 'a' }, { 'spec.lifecycle': 'b' }] },
    { 'spec.type': 'a', $all: [{ 'spec.type': 'b' }] },
  ])('does not pretend to say %j in fields', filter => {
    expect(readScopeFilter(filter)).toBeUndefined();
  });
});
