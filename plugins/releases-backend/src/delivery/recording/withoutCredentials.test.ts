import { aRelease } from '../../__testUtils__/releaseFixture';
import { ReleaseMatcher } from '../matching/ReleaseMatcher';
import { DeploymentPresenter } from './DeploymentPresenter';

const release = aRelease();
const [{ entityRef }] = release.components;

const store = {
  byIds: async (ids: readonly string[]) =>
    ids.includes(release.id) ? [release] : [],
  shippingVersions: async () => [],
};

const unexpected = async () => {
  throw new Error('Nobody is asked what may be read.');
};

describe('deployments that the plugin itself records', () => {
  const matcher = new ReleaseMatcher({ store, reader: { get: unexpected } });
  const presenter = new DeploymentPresenter({
    store,
    reader: { find: unexpected },
  });
  const components = [{ entityRef, version: '5.3.0' }];

  it('may belong to any release that ships them', async () => {
    await expect(
      matcher.assertShips(undefined, { releaseId: release.id, components }),
    ).resolves.toBeUndefined();
    await expect(
      matcher.assertShips(undefined, {
        releaseId: release.id,
        components: [{ entityRef: 'component:default/other', version: '1' }],
      }),
    ).rejects.toMatchObject({
      statusCode: 400,
      details: [{ field: 'components.0.entityRef', code: 'not_in_release' }],
    });
    await expect(
      matcher.assertShips(undefined, { releaseId: 'gone', components }),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('are told with their release', async () => {
    const at = '2026-11-26T13:00:00Z';
    const present = await presenter.presentFor(undefined, [
      { releaseId: release.id },
    ]);
    expect(
      present({
        id: 'deployment',
        components,
        environment: 'production',
        state: 'running',
        stateAt: at,
        attempt: 1,
        releaseId: release.id,
        source: { provider: 'github', externalId: '77' },
        flags: [],
        reviews: [],
        needsReview: false,
        createdBy: 'service:releases',
        createdAt: at,
        updatedBy: 'service:releases',
        updatedAt: at,
        revision: 1,
      }),
    ).toMatchObject({ releaseId: release.id, releaseName: release.name });
  });
});
