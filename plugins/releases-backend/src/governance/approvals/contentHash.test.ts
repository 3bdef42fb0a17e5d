import { Release } from '@slipway/backstage-plugin-releases-common';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { contentHash } from './contentHash';

const release = aRelease({
  tags: ['peak'],
  scope: [
    { key: 'A-1', title: 'One' },
    { key: 'B-2', title: 'Two' },
  ],
  components: [
    {
      entityRef: 'component:default/checkout',
      toVersion: '5.3.0',
      artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:1' }],
      requires: [],
    },
    { entityRef: 'component:default/web', artifacts: [], requires: [] },
  ],
});

const changed = (change: Partial<Release>) =>
  contentHash({ ...release, ...change });

describe('contentHash', () => {
  it('is a named version and a SHA-256', () => {
    expect(contentHash(release)).toMatch(/^v1:[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<Release>]>([
    ['name', { name: 'Other' }],
    ['description', { description: 'Other' }],
    ['tags', { tags: [] }],
    ['titles of its scope', { scope: [{ key: 'B-2' }, { key: 'A-1' }] }],
    ['order', { components: [...release.components].reverse() }],
    ['what is empty', { rollbackPlan: '' }],
    ['links', { links: [{ title: 'x', url: 'https://x.test' }] }],
    [
      'how an instant is written',
      {
        window: {
          ...release.window!,
          start: new Date(release.window!.start).toISOString(),
        },
      },
    ],
  ])('does not hang on its %s', (_, change) => {
    expect(changed(change)).toBe(contentHash(release));
  });

  it.each<[string, Partial<Release>]>([
    ['version', { version: '9.9.9' }],
    ['scope', { scope: [{ key: 'A-1' }] }],
    ['owner', { ownerRef: 'group:default/other' }],
    ['train', { trainId: 'other' }],
    ['window', { window: { ...release.window!, end: '2099-01-01T00:00:00Z' } }],
    [
      'digests',
      {
        components: [
          {
            ...release.components[0],
            artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:2' }],
          },
          release.components[1],
        ],
      },
    ],
  ])('hangs on its %s', (_, change) => {
    expect(changed(change)).not.toBe(contentHash(release));
  });

  it('is the same however Unicode spells a text', () => {
    expect(changed({ rollbackPlan: 'caf\u0065\u0301' })).toBe(
      changed({ rollbackPlan: 'caf\u00e9' }),
    );
  });
});
