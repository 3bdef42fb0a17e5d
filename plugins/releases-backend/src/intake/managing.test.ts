import { databaseIds } from '../__testUtils__/databases';
import {
  anEvent,
  aTestRun,
  withIntakeApi,
} from './__testUtils__/withIntakeApi';

describe.each(databaseIds)('managing events on %s', databaseId => {
  const { api, sent, listed, evidence, create } = withIntakeApi(databaseId);

  const manager = () => api().as('manager');

  it('lists events, the latest first, by page, status and source', async () => {
    await sent(...Array.from({ length: 5 }, () => anEvent()));
    await sent(anEvent(), aTestRun({}));
    await api().processEvents();
    const all = await listed();
    expect(all).toHaveLength(7);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await manager()
        .get(`/inbound?limit=3${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(all.map(({ id }) => id));
    const times = all.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(await listed('?status=unmatched')).toMatchObject([
      { sentence: expect.stringContaining('does not say what it is about') },
    ]);
    expect(await listed('?status=failed,quarantined')).toEqual([]);
    expect(await listed('?sourceId=events&limit=1')).toHaveLength(1);
    expect(await listed('?sourceId=ci')).toEqual([]);
  });

  it.each(['status=lost', 'limit=0', 'cursor=x', 'colour=red'])(
    'refuses the query %s',
    async query => {
      const { status } = await manager().get(`/inbound?${query}`);
      expect(status).toBe(400);
    },
  );

  it('matches an event by hand, and the ledger says who did', async () => {
    const release = await create({ version: '1.0.0' });
    const [{ id }] = await sent(aTestRun({}));
    await api().processEvents();
    const { body } = await manager()
      .post(`/inbound/${id}/match`, { releaseId: release.id })
      .expect(200);
    expect(body).toMatchObject({ id, status: 'queued', attempts: 0 });
    await api().processEvents();
    expect(await listed()).toMatchObject([
      { id, status: 'processed', releaseIds: [release.id] },
    ]);
    expect(await evidence()).toMatchObject([
      { subject: { releaseId: release.id }, outcome: 'pass' },
    ]);
    const { body: ledger } = await manager().get(
      `/releases/${release.id}/ledger`,
    );
    expect(ledger.items[0]).toMatchObject({
      action: 'event_matched',
      actor: 'user:default/manager',
      change: { fields: { eventId: { to: id } } },
    });
    const { body: own } = await manager().get(
      `/releases/${release.id}/ledger/verify`,
    );
    expect(own).toMatchObject({ intact: true, chains: 2 });
    const { body: whole } = await manager().get('/ledger/verify');
    expect(whole).toMatchObject({ intact: true });
  });

  it('stays matched when it is replayed, and the ledger says who did', async () => {
    const release = await create({ version: '1.0.0' });
    const [{ id }] = await sent(aTestRun({}));
    await manager()
      .post(`/inbound/${id}/match`, { releaseId: release.id })
      .expect(200);
    await manager().post(`/inbound/${id}/replay`).expect(200);
    await api().processEvents();
    expect(await listed()).toMatchObject([{ releaseIds: [release.id] }]);
    expect(
      await api()
        .db('ledger')
        .where('subject', 'like', 'inbound:%')
        .orderBy('action')
        .pluck('action'),
    ).toEqual(['event_matched', 'event_replayed']);
  });

  it('repeats nothing for a retry with the same key', async () => {
    const [{ id }] = await sent(anEvent());
    const replay = () =>
      manager()
        .post(`/inbound/${id}/replay`)
        .set('Idempotency-Key', `replay-${id}`)
        .expect(200);
    await replay();
    await api().processEvents();
    await replay();
    expect(await listed()).toMatchObject([{ status: 'processed' }]);
    expect(await api().db('inbound_acts').select()).toHaveLength(1);
  });

  it('matches no event to a release that is not there', async () => {
    const [{ id }] = await sent(anEvent());
    await manager()
      .post(`/inbound/${id}/match`, { releaseId: 'nothing' })
      .expect(404);
    await manager().post(`/inbound/${id}/match`, {}).expect(400);
    const { id: releaseId } = await create({ version: '1.0.0' });
    for (const path of ['', '/replay', '/match']) {
      const answer =
        path === ''
          ? await manager().get('/inbound/nothing')
          : await manager().post(
              `/inbound/nothing${path}`,
              path === '/match' ? { releaseId } : undefined,
            );
      expect(answer.status).toBe(404);
    }
  });

  it('says how sources do', async () => {
    await sent(anEvent(), aTestRun({}), aTestRun({}, { outcome: 'great' }));
    await api().processEvents();
    await sent(anEvent());
    const { body } = await manager().get('/sources').expect(200);
    expect(body.items).toMatchObject([
      {
        id: 'events',
        configured: true,
        path: '/v1/events',
        lastEventAt: expect.any(String),
        failed: 1,
        unmatched: 1,
        quarantined: 0,
        refused: 0,
      },
      {
        id: 'ci',
        provider: 'jenkins',
        type: 'cloudevents',
        auth: 'hmac',
        path: '/v1/intake/ci',
        waiting: 0,
        lagSeconds: 0,
      },
      { id: 'open', auth: 'bearer' },
      { id: 'us', provider: 'cdevents' },
    ]);
    expect(body.items[3]).not.toHaveProperty('path');
  });

  it('is for those with the permission', async () => {
    const [{ id }] = await sent(anEvent());
    const viewer = api().as('viewer');
    const answers = await Promise.all([
      ...['/inbound', `/inbound/${id}`, '/sources'].map(path =>
        viewer.get(path),
      ),
      viewer.post(`/inbound/${id}/replay`),
      viewer.post(`/inbound/${id}/match`, { releaseId: 'x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(403));
  });
});
