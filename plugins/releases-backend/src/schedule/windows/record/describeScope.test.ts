import { describeScope } from './describeScope';

const owner = (name: string) => ({
  relations: {
    $contains: { type: 'ownedBy', targetRef: `group:default/${name}` },
  },
});

describe('describeScope', () => {
  it.each([
    [undefined, 'every component in production'],
    [{}, 'every component in production'],
    [{ kind: 'Component' }, 'every component in production'],
    [{ 'spec.type': 'website' }, 'components of type website, in production'],
    [
      { kind: 'component', 'spec.lifecycle': { $in: ['production', 'beta'] } },
      'components with lifecycle production or beta, in production',
    ],
    [
      { 'spec.type': 'service', ...owner('payments-team') },
      'components of type service, owned by payments-team, in production',
    ],
    [
      {
        $all: [
          { $any: [owner('a'), owner('b'), owner('c')] },
          { $any: [{ 'metadata.tags': { $contains: 'pci' } }] },
          {
            relations: {
              $contains: { type: 'partOf', targetRef: 'system:shop/checkout' },
            },
          },
        ],
      },
      'components owned by a, b or c, tagged pci, of system shop/checkout, in production',
    ],
    [
      { 'metadata.namespace': 'default', 'metadata.name': 'search' },
      'components called search, in production',
    ],
    [
      {
        $any: [
          { 'metadata.namespace': 'default', 'metadata.name': 'search' },
          { 'metadata.namespace': 'lab', 'metadata.name': 'webshop' },
        ],
      },
      'components called search or lab/webshop, in production',
    ],
    [
      { 'metadata.namespace': 'lab' },
      'components where metadata.namespace is lab, in production',
    ],
    [
      { 'metadata.annotations.tier': 1 },
      'components where metadata.annotations.tier is 1, in production',
    ],
    [
      { $not: { 'spec.type': 'library' } },
      'components where {"$not":{"spec.type":"library"}}, in production',
    ],
    [
      { $any: [{ 'spec.type': 'a' }, { 'spec.lifecycle': 'b' }] },
      'components where {"$any":[{"spec.type":"a"},{"spec.lifecycle":"b"}]}, in production',
    ],
  ])('says %j in words', (entityFilter, sentence) => {
    expect(
      describeScope({
        entityFilter,
        environments: ['production'],
        releaseKinds: [],
      }),
    ).toBe(sentence);
  });

  it('says the environments and the kinds of release', () => {
    expect(
      describeScope({
        environments: [],
        releaseKinds: ['normal', 'emergency'],
      }),
    ).toBe(
      'every component in every environment, normal and emergency releases only',
    );
  });
});
