import {
  ledgerPageSchema,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import { lost, withRisks } from './__testUtils__/withRisks';

describe.each(databaseIds)('the risks in a release on %s', databaseId => {
  const { added, as, change, create, get } = withRisks(databaseId);

  it('makes records of a list that a release is written with', async () => {
    const release = await create({
      risks: [
        { title: 'Late', likelihood: 'high', consequence: 'medium' },
        { title: 'Slow', likelihood: 'low', consequence: 'low' },
      ],
    });
    const of = async () =>
      (await as('manager').get(`/releases/${release.id}/risks`)).body
        .items as RiskRecord[];
    const [late] = await of();
    expect(late).toMatchObject({
      title: 'Late',
      likelihood: 4,
      consequence: 3,
    });
    await change(late, { likelihood: 5 }).expect(200);

    const sent = await as('manager').patch(
      `/releases/${release.id}`,
      { risks: [...release.risks].reverse() },
      release.revision,
    );
    expect([sent.status, sent.body.revision]).toEqual([200, 2]);
    // Told as it was, it keeps its grade.
    expect((await of()).map(({ title, score }) => [title, score])).toEqual([
      ['Late', 15],
      ['Slow', 4],
    ]);
    const now = await get(release);
    expect(now.risks).toEqual([...release.risks].reverse());
    const again = await as('manager').patch(
      `/releases/${release.id}`,
      { risks: now.risks },
      2,
    );
    expect(again.body.revision).toBe(2);

    await as('manager')
      .patch(
        `/releases/${release.id}`,
        {
          risks: [
            { title: 'Late', likelihood: 'low', consequence: 'medium' },
            { title: 'New', likelihood: 'low', consequence: 'low' },
          ],
        },
        2,
      )
      .expect(200);
    const items = await of();
    expect(items.map(({ title, score }) => [title, score])).toEqual([
      ['Late', 6],
      ['New', 4],
    ]);
    expect(items[0].id).toBe(late.id);
    const page = await as('manager').get(`/releases/${release.id}/ledger`);
    expect(
      ledgerPageSchema.parse(page.body).items.map(({ action }) => action),
    ).toEqual(['changed', 'changed', 'risk_changed', 'created']);
    const verified = await as('manager').get(
      `/releases/${release.id}/ledger/verify`,
    );
    expect(verified.body).toMatchObject({ intact: true, chains: 4 });
  });

  it('imports them, and leaves alone what a row does not name', async () => {
    const row = {
      version: '1.0.0',
      name: 'Imported',
      environment: 'staging',
      source: { provider: 'old', externalId: 'risky' },
    };
    const send = (given: object) =>
      as('manager').post('/releases:batch', { items: [{ ...row, ...given }] });
    const risks = [{ title: 'Late', likelihood: 'high', consequence: 'high' }];
    const made = await send({ risks });
    const [{ id }] = made.body.items;
    await added({ id });
    expect((await send({})).body.unchanged).toBe(1);
    await expect(get({ id })).resolves.toMatchObject({
      risks: [{ title: 'Late', state: 'open' }, { title: lost.title }],
    });
    await send({ risks }).expect(200);
    await expect(get({ id })).resolves.toMatchObject({
      risks: [{ title: 'Late', likelihood: 'high' }],
    });
    expect((await send({ risks })).body.unchanged).toBe(1);
  });

  it('lets nobody settle them by the release who may not keep them', async () => {
    const release = await create({
      source: { provider: 'sheet', externalId: 'r1' },
      risks: [{ title: 'Late', likelihood: 'high', consequence: 'high' }],
    });
    const easier = [{ title: 'Late', likelihood: 'low', consequence: 'low' }];
    for (const risks of [[], easier]) {
      const refused = await as('editor').patch(
        `/releases/${release.id}`,
        { risks },
        release.revision,
      );
      expect([refused.status, detailsOf(refused)]).toEqual([
        403,
        [['risks', 'risks_not_allowed']],
      ]);
      const { id, version, components, source } = release;
      const imported = await as('editor').post('/releases:batch', {
        mode: 'upsert',
        items: [{ version, components, source, risks }],
      });
      expect([imported.status, detailsOf(imported)]).toEqual([
        400,
        [['items.0.risks', 'risks_not_allowed']],
      ]);
      expect((await get({ ...release, id })).risks).toEqual(release.risks);
    }
    await as('editor')
      .patch(
        `/releases/${release.id}`,
        { description: 'Other words', risks: release.risks },
        release.revision,
      )
      .expect(200);
  });
});
