import { contentKey } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { withReleasesApi } from '../../__testUtils__/releaseRequests';

const content = {
  version: '5.3.0',
  components: [{ entityRef: 'component:default/checkout' }],
};

/** A row of a file without ids, as it is sent today. */
const row = (environment?: string, more: object = {}) => {
  const release = { ...content, environment, ...more };
  return {
    ...release,
    source: { provider: 'sheet', externalId: contentKey(release) },
  };
};

/** The same row as it was sent before the environment was in its key. */
const olderRow = (environment?: string) => ({
  ...row(environment),
  source: { provider: 'sheet', externalId: 'checkout/5.3.0' },
});

describe.each(databaseIds)('releases by their content on %s', databaseId => {
  const { api } = withReleasesApi(databaseId);

  const importRows = async (...items: object[]) => {
    const { status, body } = await api()
      .as('manager')
      .post('/releases:batch', { items });
    expect(status).toBe(200);
    return body;
  };
  const environments = async () => {
    const { body } = await api().as('manager').get('/releases');
    return body.items
      .map(({ environment }: { environment: string }) => environment)
      .sort();
  };

  it('keeps the same version for two environments apart', async () => {
    const rows = [row('staging'), row('production')];
    expect(await importRows(...rows)).toMatchObject({ created: 2 });
    expect(await importRows(...rows)).toMatchObject({ unchanged: 2 });
    expect(await importRows(row())).toMatchObject({ unchanged: 1 });
    expect(await environments()).toEqual(['production', 'staging']);
  });

  it('finds what was imported before the environment was in the key', async () => {
    await importRows(olderRow('staging'));
    expect(await importRows(row('staging'))).toMatchObject({ unchanged: 1 });
    expect(await importRows(row('staging', { impact: 'fix' }))).toMatchObject({
      updated: 1,
      created: 0,
    });
    expect(await importRows(row('production'), row('staging'))).toMatchObject({
      created: 1,
      updated: 0,
      unchanged: 1,
    });
    expect(await environments()).toEqual(['production', 'staging']);
  });

  it('finds it by a row that names no environment wherever it has moved to', async () => {
    await importRows(olderRow());
    const { body } = await api().as('manager').get('/releases');
    const [{ id, revision }] = body.items;
    const moved = await api()
      .as('manager')
      .patch(`/releases/${id}`, { environment: 'staging' }, revision);
    expect(moved.status).toBe(200);
    expect(await importRows(row())).toMatchObject({ unchanged: 1 });
    expect(await importRows(row(), row('staging'))).toMatchObject({
      created: 1,
      unchanged: 1,
    });
    expect(await environments()).toEqual(['production', 'staging']);
  });

  it('leaves it to the row that names it, and makes another for the other', async () => {
    await importRows(olderRow());
    expect(await importRows(olderRow(), row('staging'), row())).toMatchObject({
      created: 2,
      unchanged: 1,
    });
  });
});
