import { resolve } from 'node:path';
import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { insertKnown } from '../../__testUtils__/insertKnown';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { toIndexRows, toReleaseRow } from './releaseRow';

const directory = resolve(__dirname, '../../migrations');
const NAME = '20261121000400_release_carriers.js';

const [component] = aRelease().components;
const requires = [
  { entityRef: 'component:default/ledger', version: '>=2' },
  { entityRef: 'component:default/mail', version: '1.0.0' },
];
const releases = [
  ...RELEASE_STATES.map(state =>
    aRelease({ state, components: [{ ...component, requires }] }),
  ),
  aRelease({
    state: 'completed',
    window: undefined,
    actual: { end: '2026-11-05T10:00:00.250Z' },
  }),
  aRelease({ window: undefined, updatedAt: '2026-11-03T08:00:00Z' }),
  aRelease({
    archivedAt: '2026-11-02T00:00:00Z',
    components: [{ ...component, requires }],
  }),
  aRelease({ components: [] }),
];

describe.each(databaseIds)(`${NAME} on %s`, databaseId => {
  it('fills in what there is, as writing it anew would, and takes it back', async () => {
    const db = await emptyDatabase(databaseId);
    await db.migrate.latest({ directory });
    await db.migrate.down({ directory, name: NAME });
    await insertKnown(db, 'releases', releases.map(toReleaseRow));
    await insertKnown(
      db,
      'release_components',
      releases.flatMap(release => toIndexRows(release).release_components),
    );
    const required = releases.flatMap(release =>
      release.components.flatMap(({ entityRef, requires: all }) =>
        all.map(requirement => ({
          release_id: release.id,
          component_ref: entityRef,
          required_ref: requirement.entityRef,
          version: requirement.version,
        })),
      ),
    );
    await db('release_requirements').insert(required);
    const stored = async () => ({
      components: await db('release_components').orderBy('release_id'),
      requirements: await db('release_requirements').orderBy([
        'release_id',
        'required_ref',
      ]),
    });
    const before = await stored();
    expect(before.components[0]).not.toHaveProperty('released_at');

    await db.migrate.up({ directory, name: NAME });
    const migrated = await stored();
    await db('release_components').delete();
    await db('release_requirements').delete();
    for (const release of releases) {
      const rows = toIndexRows(release);
      if (rows.release_components.length > 0) {
        await db('release_components').insert(rows.release_components);
      }
      if (rows.release_requirements.length > 0) {
        await db('release_requirements').insert(rows.release_requirements);
      }
    }
    expect(migrated).toEqual(await stored());
    expect(migrated.requirements.length).toBeLessThan(required.length);

    await db.migrate.down({ directory, name: NAME });
    expect(await stored()).toEqual(before);
    await db.destroy();
  });
});
