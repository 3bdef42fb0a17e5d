import fc from 'fast-check';
import { ANY_COMPONENT, ComponentFilter } from './ComponentFilter';
import { readPredicate, writePredicate } from './componentPredicate';

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), {
  maxLength: 3,
});

const filters: fc.Arbitrary<ComponentFilter> = fc.record({
  component: words.map(names =>
    names.map((name, place) => `component:space${place}/${name}`),
  ),
  type: words,
  lifecycle: words,
  owner: words,
  system: words,
  tag: words,
});

describe('a filter of components in fields', () => {
  it('is everything where nothing is asked', () => {
    expect(writePredicate(ANY_COMPONENT)).toBeUndefined();
    expect(readPredicate(undefined)).toEqual(ANY_COMPONENT);
    expect(readPredicate({ kind: 'Component' })).toEqual(ANY_COMPONENT);
  });

  it('names components, and takes them with what else is asked', () => {
    expect(
      writePredicate({
        ...ANY_COMPONENT,
        component: ['component:default/checkout'],
        type: ['service'],
      }),
    ).toEqual({
      'metadata.namespace': 'default',
      'metadata.name': 'checkout',
      'spec.type': 'service',
    });
    expect(
      writePredicate({
        ...ANY_COMPONENT,
        component: ['component:default/checkout', 'component:shop/cart'],
      }),
    ).toEqual({
      $any: [
        { 'metadata.namespace': 'default', 'metadata.name': 'checkout' },
        { 'metadata.namespace': 'shop', 'metadata.name': 'cart' },
      ],
    });
  });

  it('asks plainly for one value, and for any of several', () => {
    expect(
      writePredicate({
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
      writePredicate({
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
        expect(readPredicate(writePredicate(filter))).toEqual(filter);
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
    expect(readPredicate(filter)).toBeUndefined();
  });
});
