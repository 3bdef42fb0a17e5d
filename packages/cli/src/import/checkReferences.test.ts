import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { ImportLine } from '@slipway/backstage-plugin-releases-common';
import { checkReferences } from './checkReferences';
import { describeProblems } from './report';

const catalog = new InMemoryCatalogClient({
  entities: ['checkout', 'cart'].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
  })),
});

const line = (
  number: number,
  release: Partial<ImportLine['release']>,
): ImportLine => ({
  line: number,
  release: {
    version: '1.0.0',
    source: { provider: 'jira', externalId: `${number}` },
    ...release,
  },
});

const check = (...lines: ImportLine[]) => checkReferences(catalog, lines);

describe('checkReferences', () => {
  it('finds nothing wrong where the catalog has everything', async () => {
    await expect(
      check(
        line(2, { components: [{ entityRef: 'component:default/checkout' }] }),
        line(3, { components: [{ entityRef: 'Component:cart' }] }),
        line(4, {}),
      ),
    ).resolves.toEqual([]);
  });

  it('tells each line that names an unknown entity, and in which field', async () => {
    const problems = await check(
      line(2, { components: [{ entityRef: 'component:default/checkout' }] }),
      line(3, {
        ownerRef: 'group:default/nobody',
        components: [
          {
            entityRef: 'component:default/cart',
            requires: [
              { entityRef: 'component:default/gone', version: '^1.0.0' },
            ],
          },
        ],
      }),
      line(5, { components: [{ entityRef: 'component:default/gone' }] }),
      line(6, { components: [{ entityRef: 'component:default/gone' }] }),
    );

    expect(
      problems.map(({ line: number, errors }) => [
        number,
        ...errors.map(({ field, code }) => [field, code]),
      ]),
    ).toEqual([
      [
        3,
        ['ownerRef', 'unknown_entity'],
        ['components.0.requires.0.entityRef', 'unknown_entity'],
      ],
      [5, ['components.0.entityRef', 'unknown_entity']],
      [6, ['components.0.entityRef', 'unknown_entity']],
    ]);
    expect(describeProblems(problems)).toContain(
      'lines 5-6: components.0.entityRef: The catalog has no component:default/gone, or you cannot see it. Check the reference, or register the entity first.',
    );
  });
});
