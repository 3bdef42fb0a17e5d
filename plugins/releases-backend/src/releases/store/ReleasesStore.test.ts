import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { idsRequiring } from './releaseIds';
import { ships, withReleasesStore } from './__testUtils__/withReleasesStore';

describe.each(databaseIds)('ReleasesStore on %s', databaseId => {
  const { db, store, insert, update, namesOf } = withReleasesStore(databaseId);

  it('gives back what was written, to the letter', async () => {
    const release = aRelease({
      name: 'Zürich 🚢 “5.3”',
      description: "line\nwith 'quotes' and \\ and %_",
      tags: ['peak-season'],
      milestones: [{ id: 'm', name: 'freeze', dueAt: '2026-11-24T17:00:00Z' }],
    });
    await insert(release);
    expect(await store().byIds([release.id])).toEqual([release]);
  });

  it('writes a release with all that it is found by', async () => {
    const release = aRelease();
    await insert(release);
    const second = { ...release, revision: 2, components: ships('ledger') };
    await update(second);
    expect((await store().byIds([release.id]))[0]).toEqual(second);
    expect(
      await namesOf({
        around: { entityRefs: ['component:default/checkout'], neighbours: [] },
      }),
    ).toEqual([]);
  });

  it('finds releases by their source, and keeps sources apart', async () => {
    const release = aRelease({
      source: { provider: 'jira', externalId: 'A/1' },
    });
    await insert(release);
    expect(
      await store().bySources([
        { provider: 'jira', externalId: 'A/1' },
        { provider: 'other', externalId: 'A/1' },
      ]),
    ).toEqual([release]);
    await expect(
      insert(aRelease({ source: { provider: 'jira', externalId: 'A/1' } })),
    ).rejects.toThrow(/unique/i);
  });

  it('tells by one text whether any release ahead is another', async () => {
    const versions = [await store().placedVersion()];
    const isNew = async () => {
      const version = await store().placedVersion();
      const known = versions.includes(version);
      versions.push(version);
      return !known;
    };
    const [first, second] = [aRelease(), aRelease()];
    await insert(first, second, aRelease({ state: 'completed' }));
    expect(await isNew()).toBe(true);
    expect(await isNew()).toBe(false);
    await update({ ...first, revision: 2 });
    expect(await isNew()).toBe(true);
    await db().transaction(tx => store().attachWaivers(tx, second.id, []));
    expect(await isNew()).toBe(true);
    await update({ ...second, revision: 2, state: 'cancelled' });
    expect(await isNew()).toBe(true);
    expect(await store().placed()).toEqual([
      { id: first.id, version: expect.stringContaining('2.') },
    ]);
  });

  it('knows who carries and who requires an entity', async () => {
    const provider = aRelease({
      components: [{ ...ships('ledger')[0], toVersion: '2.8.0' }],
    });
    const consumer = aRelease({
      components: [
        {
          ...ships('checkout')[0],
          requires: [
            { entityRef: 'component:default/ledger', version: '>=2.8.0' },
          ],
        },
      ],
    });
    await insert(
      provider,
      consumer,
      aRelease({ components: ships('ledger'), state: 'cancelled' }),
      { ...consumer, id: 'over', state: 'completed' },
      { ...consumer, id: 'archived', archivedAt: '2026-11-02T00:00:00Z' },
    );
    expect(await store().carriers(['component:default/ledger'])).toEqual([
      {
        releaseId: provider.id,
        entityRef: 'component:default/ledger',
        toVersion: '2.8.0',
        state: 'planned',
        environment: 'production',
        window: { start: '2026-11-26T13:00:00Z', end: '2026-11-26T14:30:00Z' },
        releasedAt: '2026-11-26T14:30:00Z',
      },
    ]);
    expect(
      await idsRequiring(db(), ['component:default/ledger']).pluck(
        'release_id',
      ),
    ).toEqual([consumer.id]);
  });
});
