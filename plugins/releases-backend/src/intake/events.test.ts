import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf, inDays } from '../__testUtils__/releaseRequests';
import { anEvent, BATCH, withIntakeApi } from './__testUtils__/withIntakeApi';

describe.each(databaseIds)('sending events on %s', databaseId => {
  const { api, send, sent, listed } = withIntakeApi(databaseId);

  const statuses = async (...events: object[]) =>
    (await sent(...events)).map(({ status }) => status);

  it('keeps an event before it answers', async () => {
    const event = anEvent({ data: { passed: 3 }, time: inDays(-1) });
    const { body } = await send(event).expect(202);
    expect(body).toEqual({
      items: [
        { index: 0, id: expect.any(String), status: 'accepted', details: [] },
      ],
    });
    const { body: kept } = await api()
      .as('manager')
      .get(`/inbound/${body.items[0].id}`)
      .expect(200);
    expect(kept).toMatchObject({
      sourceId: 'events',
      eventId: `/ci ${event.id}`,
      type: 'com.example.test',
      occurredAt: event.time,
      conflicts: 0,
      trust: { by: 'person', who: 'user:default/manager', how: 'token' },
      content: event,
    });
  });

  it('takes nothing', async () => {
    expect(await statuses()).toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it('keeps the same event once', async () => {
    const event = anEvent({ data: { a: 1, b: [1] } });
    const { data, ...others } = event;
    expect(await statuses(event, { data, ...others })).toEqual([
      'accepted',
      'duplicate',
    ]);
    expect(await statuses(event)).toEqual(['duplicate']);
    expect(await listed()).toHaveLength(1);
  });

  it('answers for each event of a batch, and keeps the good ones', async () => {
    const items = await sent(
      anEvent(),
      anEvent({ source: '' }),
      anEvent({ id: 7 }),
      anEvent(),
    );
    expect(items).toMatchObject([
      { index: 0, status: 'accepted' },
      { index: 1, status: 'invalid', details: [{ field: 'source' }] },
      { index: 2, status: 'invalid', details: [{ field: 'id' }] },
      { index: 3, status: 'accepted' },
    ]);
    expect(await listed()).toHaveLength(2);
  });

  it('tells the same id of another source apart', async () => {
    const event = anEvent();
    expect(await statuses(event, { ...event, source: '/other' })).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  it('leaves the first where another body comes under its key', async () => {
    const event = anEvent({ data: 1 });
    const other = { ...event, data: 2 };
    const [{ id }] = await sent(event);
    expect(await sent(other)).toMatchObject([
      { id, status: 'conflict', details: [{ code: 'event_conflict' }] },
    ]);
    expect(await statuses(anEvent(), other, event)).toEqual([
      'accepted',
      'conflict',
      'duplicate',
    ]);
    const { body } = await api().as('manager').get(`/inbound/${id}`);
    expect(body).toMatchObject({ conflicts: 2, content: event });
  });

  it('quarantines what is dated ahead', async () => {
    expect(
      await sent(anEvent({ time: inDays(1) }), anEvent({ time: inDays(0) })),
    ).toMatchObject([
      { status: 'quarantined', details: [{ code: 'from_future' }] },
      { status: 'accepted' },
    ]);
    const [quarantined] = await listed('?status=quarantined');
    await api()
      .as('manager')
      .post(`/inbound/${quarantined.id}/replay`)
      .expect(200);
    await api().processEvents();
    const [still] = await listed('?status=quarantined');
    expect(still).toMatchObject({
      id: quarantined.id,
      sentence: expect.stringContaining('more than 5 minutes ahead'),
    });
  });

  it('keeps each event once, however many send it at the same time', async () => {
    const events = Array.from({ length: 40 }, () => anEvent());
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, place) =>
        send(place % 2 ? [...events].reverse() : events, BATCH).expect(202),
      ),
    );
    const all = answers.flatMap(({ body }) => body.items);
    const countOf = (status: string) =>
      all.filter(item => item.status === status).length;
    expect([countOf('accepted'), countOf('duplicate')]).toEqual([40, 200]);
    expect(await listed('?limit=200')).toHaveLength(40);
  });

  it('takes the binary mode', async () => {
    const { body } = await api()
      .as('manager')
      .post('/events')
      .set({
        'Content-Type': 'application/json',
        'ce-specversion': '1.0',
        'ce-id': 'binary',
        'ce-source': '/ci',
        'ce-type': 'com.example.test',
      })
      .send('{"passed": 3}')
      .expect(202);
    const { body: kept } = await api()
      .as('manager')
      .get(`/inbound/${body.items[0].id}`);
    expect(kept.content).toMatchObject({ id: 'binary', data: { passed: 3 } });
  });

  it('refuses a single event by the name of its attribute', async () => {
    const answer = await send(anEvent({ time: 'lunchtime' })).expect(400);
    expect(detailsOf(answer)).toEqual([['time', 'invalid_instant']]);
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['{"a"', BATCH, 400],
    ['{}', BATCH, 400],
    ['<event/>', 'application/xml', 415],
    [`"${'x'.repeat(5 * 1024 * 1024)}"`, BATCH, 413],
  ])('refuses %.10s as %s with %d', async (body, type, status) => {
    const answer = await api()
      .as('manager')
      .post('/events')
      .set('Content-Type', type)
      .send(body);
    expect(answer.status).toBe(status);
  });

  it('asks who sends it, and whether they may', async () => {
    await send(anEvent(), undefined, 'viewer').expect(403);
    const { status } = await request(api().backend.server)
      .post('/api/releases/v1/events')
      .set('Content-Type', BATCH)
      .set('Authorization', mockCredentials.none.header())
      .send('[]');
    expect(status).toBe(401);
  });
});
