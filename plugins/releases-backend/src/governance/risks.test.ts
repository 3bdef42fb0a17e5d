import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ledgerPageSchema,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import { lost, withRisks } from './__testUtils__/withRisks';

describe.each(databaseIds)('the HTTP API of risks on %s', databaseId => {
  const { added, api, as, change, create, get, pathOf } = withRisks(databaseId);
  const titles = ({ items }: { items: RiskRecord[] }) =>
    items.map(({ title }) => title);

  it('keeps risks beside the release, with their score and its terms', async () => {
    const release = await create();
    const risk = await added(release);
    expect(risk).toMatchObject({
      ...lost,
      releaseId: release.id,
      state: 'open',
      score: 12,
      sentence: '12: likely (4) × moderate (3)',
      createdBy: 'user:default/manager',
      revision: 1,
    });
    const worse = await change(risk, {
      likelihood: 5,
      mitigation: 'A copy is made before',
      state: 'mitigated',
    });
    expect([worse.status, worse.body.sentence]).toEqual([
      200,
      '15: almost certain (5) × moderate (3)',
    ]);
    await added(release, { title: 'Slow start', likelihood: 1 });
    const same = await change(worse.body, { likelihood: 5 });
    expect([same.status, same.body.revision]).toEqual([200, 2]);

    const { revision, risks } = await get(release);
    expect(revision).toBe(release.revision);
    expect(risks).toEqual([
      {
        title: lost.title,
        likelihood: 'high',
        consequence: 'medium',
        mitigation: 'A copy is made before',
        state: 'mitigated',
      },
      {
        title: 'Slow start',
        likelihood: 'low',
        consequence: 'medium',
        state: 'open',
      },
    ]);
    // Not settled comes first, whatever the score.
    const mine = await as('manager').get(`/releases/${release.id}/risks`);
    expect(titles(mine.body)).toEqual(['Slow start', lost.title]);
  });

  it('tells the ledger of the release, in chains of their own', async () => {
    const release = await create();
    const risk = await added(release);
    const closed = await change(risk, { state: 'closed' });
    await as('manager')
      .delete(pathOf(risk))
      .set('If-Match', `"${closed.body.revision}"`)
      .expect(200);
    const page = await as('manager').get(`/releases/${release.id}/ledger`);
    expect(
      ledgerPageSchema
        .parse(page.body)
        .items.map(({ action, change: { fields } }) => [
          action,
          fields.title?.to ?? fields.title?.from,
          fields.state?.to,
        ]),
    ).toEqual([
      ['risk_removed', lost.title, undefined],
      ['risk_changed', lost.title, 'closed'],
      ['risk_added', lost.title, 'open'],
      ['created', undefined, 'planned'],
    ]);
    const verified = await as('manager').get(
      `/releases/${release.id}/ledger/verify`,
    );
    expect(verified.body).toMatchObject({
      intact: true,
      chains: 2,
      entries: 4,
    });
    await expect(get(release)).resolves.toMatchObject({ risks: [] });
  });

  it('refuses what is not valid, not there, or was changed since', async () => {
    const release = await create();
    const path = `/releases/${release.id}/risks`;
    for (const [body, field, code] of [
      [{ ...lost, likelihood: 6 }, 'likelihood', 'too_many'],
      [{ ...lost, consequence: 0 }, 'consequence', 'too_few'],
      [{ ...lost, title: ' ' }, 'title', 'empty'],
      [{ ...lost, state: 'gone' }, 'state', 'unknown_state'],
      [{ ...lost, score: 12 }, 'score', 'unknown_field'],
      [
        { ...lost, ownerRef: 'group:default/nobody' },
        'ownerRef',
        'unknown_entity',
      ],
    ] as const) {
      const answer = await as('manager').post(path, body);
      expect([answer.status, ...detailsOf(answer)]).toEqual([
        400,
        [field, code],
      ]);
    }
    const risk = await added(release);
    const without = await as('manager').patch(pathOf(risk), { title: 'x' });
    expect(without.status).toBe(428);
    await change(risk, { title: 'Renamed' }).expect(200);
    const stale = await change(risk, { title: 'Again' });
    expect([stale.status, detailsOf(stale)]).toEqual([
      409,
      [['If-Match', 'stale_revision']],
    ]);
    expect(stale.body.error.message).toMatch(/^You changed Renamed since/);
    const hidden = await create({ environment: 'production' });
    await as('outsider').get(`/releases/${hidden.id}/risks`).expect(404);
    const gone = { ...risk, id: 'gone' };
    await change(gone, { title: 'x' }).expect(404);
    await as('manager').delete(pathOf(gone)).expect(404);
    await as('manager').delete(`/releases/${release.id}`).expect(200);
    const archived = await as('manager').post(path, lost);
    expect([archived.status, archived.body.error.message]).toEqual([
      404,
      expect.stringContaining('was archived'),
    ]);
  });

  it('lets only people keep them who may', async () => {
    const release = await create();
    const risk = await added(release);
    const path = `/releases/${release.id}/risks`;
    for (const answer of [
      await as('steward').post(path, lost),
      await change(risk, { title: 'x' }, 'steward'),
      await as('steward').delete(pathOf(risk)),
    ]) {
      expect([answer.status, answer.body.error.message]).toEqual([
        403,
        expect.stringContaining('releases.risk.manage'),
      ]);
    }
    await as('engineer').post(path, lost).expect(201);
    const service = await request(api().backend.server)
      .post(`/api/releases/v1${path}`)
      .set('Authorization', mockCredentials.service.header())
      .send(lost);
    expect([service.status, ...detailsOf(service)]).toEqual([
      403,
      ['', 'not_a_person'],
    ]);
  });

  it('does nothing twice with the same key, and nothing beyond a hundred', async () => {
    const release = await create();
    const path = `/releases/${release.id}/risks`;
    const send = () =>
      as('manager').post(path, lost).set('Idempotency-Key', 'once');
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    await Promise.all(
      ['a', 'b', 'c', 'd'].map(title => added(release, { title })),
    );
    const { risks } = await get(release);
    expect(risks).toHaveLength(5);
    await as('manager')
      .patch(
        `/releases/${release.id}`,
        {
          risks: Array.from({ length: 100 }, (_, n) => ({
            title: `Risk ${n}`,
            likelihood: 'low',
            consequence: 'low',
          })),
        },
        release.revision,
      )
      .expect(200);
    const more = await as('manager').post(path, lost);
    expect([more.status, ...detailsOf(more)]).toEqual([
      409,
      ['', 'too_many_risks'],
    ]);
  });
});
