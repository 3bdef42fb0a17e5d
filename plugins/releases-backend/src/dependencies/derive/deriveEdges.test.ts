import { Entity } from '@backstage/catalog-model';
import { entity, stitch } from '../__testUtils__/stitch';
import { deriveEdges } from './deriveEdges';
import { toEntityFacts } from './entityFacts';
import { Derivation } from './types';

function derive(...entities: Entity[]): Derivation {
  return deriveEdges(stitch(entities).map(toEntityFacts));
}

const edgesOf = ({ edges }: Derivation) =>
  edges.map(
    ({ consumerRef, providerRef, kind, viaRef }) =>
      `${consumerRef} -> ${providerRef} ${kind}${viaRef ? ` ${viaRef}` : ''}`,
  );

const findingsOf = ({ findings }: Derivation) =>
  findings.map(
    ({ category, entityRef, relation, targetRef }) =>
      `${category}: ${entityRef} ${relation} ${targetRef}`,
  );

describe('deriveEdges', () => {
  it('takes dependsOn between components and resources as an edge', () => {
    const derivation = derive(
      entity('Component', 'web', {
        dependsOn: ['component:api', 'resource:default/db'],
      }),
      entity('Component', 'api'),
      entity('Resource', 'db', { dependsOn: ['Resource:Disk'] }),
      entity('Resource', 'disk'),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/api dependsOn',
      'component:default/web -> resource:default/db dependsOn',
      'resource:default/db -> resource:default/disk dependsOn',
    ]);
    expect(derivation.findings).toEqual([]);
  });

  it('takes dependencyOf as an edge the other way', () => {
    const derivation = derive(
      entity('Component', 'api', { dependencyOf: ['component:web'] }),
      entity('Component', 'web'),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/api dependsOn',
    ]);
  });

  it('connects a consumer of an API with each of its providers', () => {
    const derivation = derive(
      entity('Component', 'web', { consumesApis: ['orders'] }),
      entity('Component', 'shop', { dependsOn: ['api:orders'] }),
      entity('Component', 'one', { providesApis: ['orders'] }),
      entity('Component', 'two', { providesApis: ['orders'] }),
      entity('API', 'orders'),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/shop -> component:default/one dependsOnApi api:default/orders',
      'component:default/shop -> component:default/two dependsOnApi api:default/orders',
      'component:default/web -> component:default/one consumesApi api:default/orders',
      'component:default/web -> component:default/two consumesApi api:default/orders',
    ]);
    expect(derivation.findings).toEqual([]);
  });

  it('makes no edge of what only groups', () => {
    const derivation = derive(
      entity('Component', 'part', {
        subcomponentOf: 'whole',
        owner: 'team',
      }),
      entity('Component', 'whole', { system: 'shop', owner: 'user:ann' }),
      entity('System', 'shop', { domain: 'sales' }),
      entity('Domain', 'sales'),
    );
    expect(derivation.edges).toEqual([]);
    expect(derivation.findings).toEqual([]);
    expect(derivation.entities).toEqual([
      expect.objectContaining({
        ref: 'component:default/part',
        ownerRef: 'group:default/team',
        systemRef: 'system:default/shop',
        domainRef: 'domain:default/sales',
        related: false,
      }),
      expect.objectContaining({
        ref: 'component:default/whole',
        ownerRef: 'user:default/ann',
        systemRef: 'system:default/shop',
        domainRef: 'domain:default/sales',
      }),
      expect.objectContaining({ ref: 'domain:default/sales' }),
      expect.objectContaining({
        ref: 'system:default/shop',
        domainRef: 'domain:default/sales',
      }),
    ]);
  });

  it('ends the search for a system where components are parts of each other', () => {
    const derivation = derive(
      entity('Component', 'egg', { subcomponentOf: 'hen' }),
      entity('Component', 'hen', { subcomponentOf: 'egg' }),
    );
    expect(derivation.entities.map(({ systemRef }) => systemRef)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('takes relations that a processor brought without any statement', () => {
    const [web, api] = stitch([
      entity('Component', 'web'),
      entity('Component', 'api'),
    ]);
    const derivation = deriveEdges(
      [
        {
          ...web,
          relations: [
            { type: 'dependsOn', targetRef: 'component:default/api' },
            { type: 'ownedBy', targetRef: 'group:default/team' },
          ],
        },
        api,
      ].map(toEntityFacts),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/api dependsOn',
    ]);
    expect(derivation.entities[1].ownerRef).toBe('group:default/team');
  });

  it('reports targets that are missing', () => {
    const derivation = derive(
      entity('Component', 'web', {
        dependsOn: ['component:gone', 'template:form', 'not a reference'],
        consumesApis: ['silent', 'absent'],
        providesApis: ['unwritten'],
        dependencyOf: ['component:unborn'],
        system: 'nowhere',
      }),
      entity('API', 'silent'),
    );
    expect(derivation.edges).toEqual([]);
    expect(
      derivation.findings.map(({ category, sentence }) => [category, sentence]),
    ).toEqual([
      [
        'dangling',
        'component:default/web consumes api:default/absent, which is not in the catalog.',
      ],
      [
        'dangling',
        'component:default/web consumes api:default/silent, which nothing provides.',
      ],
      [
        'dangling',
        'component:default/web states that component:default/unborn, which is not in the catalog, depends on it.',
      ],
      [
        'dangling',
        'component:default/web depends on component:default/gone, which is not in the catalog.',
      ],
      [
        'dangling',
        'component:default/web depends on not a reference, which is not an entity reference.',
      ],
      [
        'dangling',
        'component:default/web depends on template:default/form, whose kind takes no part in dependencies.',
      ],
      [
        'dangling',
        'component:default/web is part of system:default/nowhere, which is not in the catalog.',
      ],
      [
        'dangling',
        'component:default/web provides api:default/unwritten, which is not in the catalog.',
      ],
    ]);
  });

  it('connects through an API that is missing, and reports it', () => {
    const derivation = derive(
      entity('Component', 'web', { consumesApis: ['orders'] }),
      entity('Component', 'shop', { providesApis: ['orders'] }),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/shop consumesApi api:default/orders',
    ]);
    expect(findingsOf(derivation)).toEqual([
      'dangling: component:default/shop providesApi api:default/orders',
      'dangling: component:default/web consumesApi api:default/orders',
    ]);
  });

  it('reports references of an entity to itself', () => {
    const derivation = derive(
      entity('Component', 'web', {
        dependsOn: ['component:web'],
        consumesApis: ['own'],
        providesApis: ['own'],
      }),
      entity('Component', 'other', { providesApis: ['own'] }),
      entity('API', 'own'),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/other consumesApi api:default/own',
    ]);
    expect(findingsOf(derivation)).toEqual([
      'selfReference: component:default/web consumesApi api:default/own',
      'selfReference: component:default/web dependsOn component:default/web',
    ]);
  });

  it('reports what is stated more than once, and keeps one edge', () => {
    const derivation = derive(
      entity('Component', 'web', {
        dependsOn: ['component:api', 'component:default/API'],
      }),
      entity('Component', 'api', { dependencyOf: ['component:web'] }),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/web -> component:default/api dependsOn',
    ]);
    expect(derivation.findings).toEqual([
      {
        category: 'duplicate',
        entityRef: 'component:default/web',
        targetRef: 'component:default/api',
        relation: 'dependsOn',
        sentence:
          'That component:default/web has the relation dependsOn to component:default/api is stated 3 times, by component:default/api (dependencyOf) and component:default/web (dependsOn), 2 times; once is enough.',
      },
    ]);
  });

  it('keeps both edges of a cycle', () => {
    const derivation = derive(
      entity('Component', 'a', { dependsOn: ['component:b'] }),
      entity('Component', 'b', { dependsOn: ['component:a'] }),
    );
    expect(edgesOf(derivation)).toEqual([
      'component:default/a -> component:default/b dependsOn',
      'component:default/b -> component:default/a dependsOn',
    ]);
  });
});
