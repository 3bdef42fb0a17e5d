import { databaseIds } from '../__testUtils__/databases';
import {
  anEvent,
  aTestRun,
  BATCH,
  SECRETS,
  sign,
  withIntakeApi,
} from './__testUtils__/withIntakeApi';

const SIGNATURE = 'X-Hub-Signature-256';

describe.each(databaseIds)('webhooks on %s', databaseId => {
  const { api, logger, hook, listed, evidence, create } =
    withIntakeApi(databaseId);

  const signed = (body: string, secret?: string) =>
    hook('ci', body, { [SIGNATURE]: sign(body, secret) });

  const refused = async () => {
    const { body } = await api().as('manager').get('/sources').expect(200);
    return body.items.find(({ id }: { id: string }) => id === 'ci').refused;
  };

  it('takes what is signed, over the bytes as they are', async () => {
    const text = `\n ${JSON.stringify(anEvent(), null, 3)} `;
    const { body } = await signed(text).expect(202);
    expect(body).toEqual({
      index: 0,
      id: expect.any(String),
      status: 'accepted',
      details: [],
    });
    expect(await listed('?sourceId=ci')).toMatchObject([
      { id: body.id, trust: { by: 'source', who: 'ci', how: 'hmac' } },
    ]);
    await signed(text).expect(202, { ...body, status: 'duplicate' });
  });

  it('refuses another signature, none, and one of other bytes', async () => {
    const text = JSON.stringify(anEvent({ data: 'a' }));
    await hook('ci', text).expect(401);
    await hook('ci', text, { [SIGNATURE]: 'sha256=00' }).expect(401);
    await signed(text, 'wrong').expect(401);
    const changed = text.replace('"data":"a"', '"data":"b"');
    await hook('ci', changed, { [SIGNATURE]: sign(text) }).expect(401);
    expect(await listed()).toEqual([]);
    expect(await refused()).toBe(4);
  });

  it('takes the secret that was replaced until it ends', async () => {
    await signed(JSON.stringify(anEvent()), SECRETS.replaced).expect(202);
    await signed(JSON.stringify(anEvent()), SECRETS.ended).expect(401);
    expect(await listed()).toHaveLength(1);
  });

  it('knows no other sources, and none without a secret', async () => {
    for (const id of ['other', 'us', 'events']) {
      const { body } = await hook(id, '{}').expect(404);
      expect(body.error.message).toContain('releases.sources');
    }
  });

  it('tells the same event of two sources apart', async () => {
    const text = JSON.stringify(anEvent());
    await signed(text).expect(202);
    const { body } = await hook('open', text, {
      Authorization: `Bearer ${SECRETS.bearer}`,
    }).expect(202);
    expect(body.status).toBe('accepted');
  });

  it('answers for each event of a batch', async () => {
    const text = JSON.stringify([anEvent(), 'no event', anEvent()]);
    const { body } = await hook('ci', text, {
      'Content-Type': BATCH,
      [SIGNATURE]: sign(text),
    }).expect(202);
    expect(body.items.map(({ status }: any) => status)).toEqual([
      'accepted',
      'invalid',
      'accepted',
    ]);
  });

  it('refuses what cannot be read, and what is too large', async () => {
    const { body } = await signed('{"specversion": "0.3"}').expect(400);
    expect(body.error.details).toContainEqual(
      expect.objectContaining({ field: 'specversion' }),
    );
    await signed(`"${'x'.repeat(5 * 1024 * 1024)}"`).expect(413);
  });

  it('speaks of its own components alone, as its provider', async () => {
    const release = await create();
    await create({
      version: '1.0.0',
      components: [
        { entityRef: 'component:default/webshop', toVersion: '1.0.0' },
      ],
    });
    await signed(JSON.stringify(aTestRun())).expect(202);
    const other = aTestRun({
      entityRef: 'component:default/webshop',
      version: '1.0.0',
    });
    await signed(JSON.stringify(other)).expect(202);
    await api().processEvents();
    expect(await listed()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          status: 'processed',
          releaseIds: [release.id],
        }),
        expect.objectContaining({
          status: 'unmatched',
          releaseIds: [],
          sentence: expect.stringContaining('ci may not speak of webshop'),
        }),
      ]),
    );
    expect(await evidence()).toMatchObject([
      {
        subject: { entityRef: 'component:default/checkout' },
        source: { provider: 'jenkins' },
        trust: { by: 'provider', who: 'ci', trusted: true },
      },
    ]);
  });

  it('tells nobody a secret', async () => {
    const text = JSON.stringify(anEvent());
    const answers = [
      await signed(text),
      await signed(text, SECRETS.ended),
      await hook('open', text, { Authorization: `Bearer ${SECRETS.bearer}` }),
      await hook('open', text, { Authorization: `Bearer ${SECRETS.current}` }),
      await api().as('manager').get('/sources'),
      await api().as('manager').get('/inbound'),
    ];
    await api().processEvents();
    const tables = ['inbound_events', 'inbound_refusals', 'ledger', 'outbox'];
    const rows = await Promise.all(
      tables.map(table => api().db(table).select()),
    );
    const logged = [
      logger.debug,
      logger.info,
      logger.warn,
      logger.error,
      logger.child,
    ].map(level => level.mock.calls);
    expect(logger.warn).toHaveBeenCalledWith(
      'A delivery to the source ci was not authenticated',
    );
    const told = JSON.stringify([
      answers.map(({ headers, body }) => [headers, body]),
      rows,
      logged,
    ]);
    expect(told).not.toContain('5ca1ab1e');
  });
});

describe('webhooks that come too often', () => {
  const { hook } = withIntakeApi(databaseIds[0], { requestsPerMinute: 3 });

  it('are told when to send again', async () => {
    const headers = { Authorization: `Bearer ${SECRETS.bearer}` };
    const send = () => hook('open', JSON.stringify(anEvent()), headers);
    for (let request = 0; request < 5; request += 1) {
      await hook('open', JSON.stringify(anEvent()), {
        Authorization: 'Bearer guessed',
      }).expect(401);
    }
    for (let request = 0; request < 3; request += 1) {
      await send().expect(202);
    }
    const { headers: answered, body } = await send().expect(429);
    expect(Number(answered['retry-after'])).toBeGreaterThan(0);
    expect(body.error.name).toBe('TooManyRequestsError');
    const text = JSON.stringify(anEvent());
    await hook('ci', text, { [SIGNATURE]: sign(text) }).expect(202);
  });
});
