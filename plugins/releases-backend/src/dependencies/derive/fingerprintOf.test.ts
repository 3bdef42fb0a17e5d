import { fingerprintOf } from './fingerprintOf';
import { Derivation } from './types';

const derived: Derivation = {
  entities: [
    { ref: 'component:default/web', kind: 'Component', related: true },
    { ref: 'component:default/api', kind: 'Component', related: true },
  ],
  documents: [
    {
      ref: 'component:default/web',
      kind: 'Component',
      hash: 'a',
      document: '',
    },
  ],
  edges: [
    {
      consumerRef: 'component:default/web',
      providerRef: 'component:default/api',
      kind: 'dependsOn',
    },
  ],
  findings: [],
};

describe('fingerprintOf', () => {
  it('stays the same while nothing changes', () => {
    expect(fingerprintOf(structuredClone(derived))).toBe(
      fingerprintOf(derived),
    );
  });

  it.each<[string, Partial<Derivation>]>([
    ['an entity goes', { entities: derived.entities.slice(1) }],
    [
      'an entity is called otherwise',
      { entities: [{ ...derived.entities[0], title: 'Web' }] },
    ],
    [
      'an entity has a type where it had a title',
      { entities: [{ ...derived.entities[0], type: 'Web' }] },
    ],
    [
      'a document changes',
      { documents: [{ ...derived.documents[0], hash: 'b' }] },
    ],
    [
      'an edge is of another kind',
      { edges: [{ ...derived.edges[0], kind: 'consumesApi' }] },
    ],
    ['an edge goes', { edges: [] }],
    [
      'something is found',
      {
        findings: [
          {
            category: 'dangling',
            entityRef: 'component:default/web',
            targetRef: 'component:default/gone',
            relation: 'dependsOn',
            sentence: 'It is not there.',
          },
        ],
      },
    ],
  ])('is another one where %s', (_, change) => {
    expect(fingerprintOf({ ...derived, ...change })).not.toBe(
      fingerprintOf(derived),
    );
  });
});
