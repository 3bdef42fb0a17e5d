import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { entity } from '../__testUtils__/stitch';
import { EntityChangeProcessor } from './EntityChangeProcessor';

function memory(): CatalogProcessorCache {
  const values = new Map();
  return {
    get: async key => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
  };
}

describe('EntityChangeProcessor', () => {
  const onChange = jest.fn();
  const processor = new EntityChangeProcessor(onChange);
  let cache: CatalogProcessorCache;

  beforeEach(() => {
    onChange.mockReset();
    cache = memory();
  });

  const processed = async (item: Entity) =>
    processor.postProcessEntity(
      item,
      { type: 'url', target: 'https://example.com' },
      () => {},
      cache,
    );

  const web = entity('Component', 'web', {
    owner: 'team',
    dependsOn: ['component:api'],
  });

  it('tells of an entity that came, once, and leaves it as it is', async () => {
    expect(await processed(web)).toBe(web);
    await processed({ ...web });
    expect(onChange.mock.calls).toEqual([['component:default/web']]);
  });

  it.each([
    ['title', { ...web, metadata: { ...web.metadata, title: 'Web' } }],
    ['owner', { ...web, spec: { ...web.spec, owner: 'other' } }],
    ['dependencies', { ...web, spec: { ...web.spec, dependsOn: [] } }],
    ['system', { ...web, spec: { ...web.spec, system: 'shop' } }],
    ['lifecycle', { ...web, spec: { ...web.spec, lifecycle: 'retired' } }],
  ])('tells of a change of its %s', async (_, changed) => {
    await processed(web);
    await processed(changed);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('keeps to itself what makes no difference to dependencies', async () => {
    await processed(web);
    await processed({
      ...web,
      metadata: { ...web.metadata, annotations: { seen: 'now' } },
      spec: { ...web.spec, definition: 'openapi: 3.1.0' },
    });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('passes over kinds that take no part', async () => {
    await processed(entity('Location', 'files'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
