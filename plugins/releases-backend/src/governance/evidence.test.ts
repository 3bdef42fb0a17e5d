import {
  EvidenceBatchResult,
  EvidenceRecordInput,
  GateResult,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, detailsOf } from '../__testUtils__/releaseRequests';
import {
  ago,
  aTest,
  MINUTE_MS,
  policyOf,
  withEvidenceApi,
} from './evidence/__testUtils__/withEvidenceApi';

const statuses = ({ items }: EvidenceBatchResult) =>
  items.map(({ status }) => status);

describe.each(databaseIds)('the HTTP API of evidence on %s', databaseId => {
  const { api, asked, batch, create, gateOf, listed, send } =
    withEvidenceApi(databaseId);

  it('turns readiness as evidence arrives', async () => {
    await asked({ maxAge: 'P1D' });
    const release = await create({ ...checkout, environment: 'production' });
    expect(await gateOf(release)).toMatchObject({
      kind: 'evidence',
      status: 'unknown',
      code: 'evidence_missing',
    });

    await send(aTest({ outcome: 'running', occurredAt: ago(20 * MINUTE_MS) }));
    expect(await gateOf(release)).toMatchObject({ code: 'evidence_running' });
    await send(aTest());
    expect(await gateOf(release)).toMatchObject({
      status: 'pass',
      code: 'evidence_stale_by_start',
      evidence: [{ url: 'https://github.com/acme/checkout/actions' }],
    });
    await send(aTest({ outcome: 'fail', occurredAt: ago(MINUTE_MS) }));
    expect(await gateOf(release)).toMatchObject({ status: 'fail' });
  });

  it.each(['in order', 'reversed'])(
    'counts the later attempt of a run that arrives %s',
    async order => {
      await asked();
      const release = await create({ ...checkout, environment: 'production' });
      const attempts = [
        aTest({
          outcome: 'fail',
          attempt: 1,
          occurredAt: ago(15 * MINUTE_MS),
          source: { provider: 'github', externalId: '7/1', run: '7' },
        }),
        aTest({
          attempt: 2,
          source: { provider: 'github', externalId: '7/2', run: '7' },
        }),
      ];
      for (const one of order === 'reversed'
        ? attempts.toReversed()
        : attempts) {
        await send(one);
      }
      expect(await gateOf(release)).toMatchObject({ status: 'pass' });
    },
  );

  it('holds a release up until it has passed, and lets it go on then', async () => {
    await asked();
    const release = await create({ ...checkout, environment: 'production' });
    const move = (to: string) =>
      api().as('manager').post(`/releases/${release.id}/transitions`, { to });
    await move('in_readiness').expect(200);
    await send(aTest({ name: 'ci', outcome: 'skipped' }));
    expect((await move('approved')).status).toBe(422);
    await send(aTest({ occurredAt: ago(MINUTE_MS) }));
    expect((await move('approved')).status).toBe(200);
  });

  it('shows five gates as five rows, whatever is known', async () => {
    const gates = [1, 2, 3, 4, 5].map(number => ({
      ...policyOf({ name: `suite ${number}` }).gates[0],
      id: `suite-${number}`,
    }));
    await api()
      .as('manager')
      .post('/policies', { ...policyOf({}), gates })
      .expect(201);
    const release = await create({ ...checkout, environment: 'production' });
    await send(...[1, 2, 3, 4].map(n => aTest({ name: `suite ${n}` })));
    const { body } = await api()
      .as('manager')
      .get(`/releases/${release.id}/readiness`);
    expect(
      body.own.gates
        .filter(({ policy }: GateResult) => policy)
        .map(({ id, status }: GateResult) => [id, status]),
    ).toEqual([
      ['tested:suite-1', 'pass'],
      ['tested:suite-2', 'pass'],
      ['tested:suite-3', 'pass'],
      ['tested:suite-4', 'pass'],
      ['tested:suite-5', 'unknown'],
    ]);
  });

  it.each([
    [{ type: 'Unit tests' }, 'type'],
    [{ maxAge: 'P1M' }, 'maxAge'],
    [{ maxAge: 'P0D' }, 'maxAge'],
    [{ streak: 0 }, 'streak'],
    [{ subject: 'commit' }, 'subject'],
    [{ sources: [] }, 'sources'],
    [{ sources: ['manual'] }, 'sources.0'],
    [{ thresholds: [{ metric: 'x', op: '=>', value: 1 }] }, 'thresholds.0.op'],
    [{ newest: true }, 'newest'],
    [{ type: undefined }, 'type'],
  ])('refuses a gate that cannot be judged (%#)', async (params, field) => {
    const answer = await api()
      .as('manager')
      .post('/policies', policyOf(params))
      .expect(400);
    expect(detailsOf(answer).map(([at]) => at)).toEqual([
      `gates.0.params.${field}`,
    ]);
  });

  it('answers each record of a batch, and keeps what is usable', async () => {
    const first = aTest();
    const result = await send(
      first,
      first,
      { ...first, outcome: 'fail' },
      aTest({ occurredAt: ago(-10 * MINUTE_MS) }),
      { ...aTest(), outcome: '' },
      {} as EvidenceRecordInput,
      aTest({ source: { provider: 'manual', externalId: '1' } }),
    );
    expect(statuses(result)).toEqual([
      'stored',
      'duplicate',
      'conflict',
      'quarantined',
      'invalid',
      'invalid',
      'invalid',
    ]);
    const details = result.items.map(item =>
      item.details.map(({ field, code }) => `${field} ${code}`),
    );
    expect(details).toEqual([
      [],
      [],
      ['source.externalId evidence_conflict'],
      ['occurredAt from_future'],
      ['outcome empty'],
      expect.arrayContaining(['type required', 'source required']),
      ['source.provider reserved_provider'],
    ]);
    expect(result).toMatchObject({ stored: 1, duplicate: 1, invalid: 3 });
    expect(result.items[1].id).toBe(result.items[0].id);
    expect((await listed()).items).toHaveLength(2);
  });

  it.each([
    [[], 'items', 'too_few'],
    [Array(1001).fill({}), 'items', 'too_many'],
    [[{ ...aTest(), type: 'Unit' }], 'items.0.type', 'invalid_format'],
    [['text'], 'items.0', 'wrong_type'],
  ])('refuses a batch of which nothing is usable (%#)', async (...given) => {
    const [items, field, code] = given;
    const answer = await batch(items).expect(400);
    expect(detailsOf(answer)).toContainEqual([field, code]);
    expect((await listed()).items).toEqual([]);
  });

  it('takes a thousand records in a call', async () => {
    const items = Array.from({ length: 1000 }, () => aTest());
    expect(await send(...items)).toMatchObject({ stored: 1000, duplicate: 0 });
    expect(await send(...items)).toMatchObject({ stored: 0, duplicate: 1000 });
  }, 30_000);

  it('keeps one of each where the same batches come at once', async () => {
    const items = Array.from({ length: 40 }, () => aTest());
    const results = await Promise.all(
      [items, items.toReversed(), items, items.toReversed()].map(of =>
        send(...of),
      ),
    );
    const stored = results.reduce((sum, result) => sum + result.stored, 0);
    expect(stored).toBe(40);
  });

  it('takes evidence from those who may only', async () => {
    for (const user of ['viewer', 'outsider', 'engineer']) {
      await batch([aTest()], user).expect(403);
    }
    expect((await listed()).items).toEqual([]);
  });

  it('lists what is asked for, page by page', async () => {
    await send(
      ...[5, 4, 3, 2, 1].map(minutes =>
        aTest({ name: `${minutes}`, occurredAt: ago(minutes * MINUTE_MS) }),
      ),
      aTest({
        type: 'scan.sast',
        subject: { entityRef: 'component:default/stock' },
      }),
    );
    const names: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(
        `?type=test.unit&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(['1', '2', '3', '4', '5']);
    expect(
      (await listed('?entityRef=component:default/stock')).items,
    ).toMatchObject([
      {
        type: 'scan.sast',
        trust: { by: 'person', who: 'user:default/manager', trusted: true },
      },
    ]);
    expect((await listed('?version=5.3.1')).items).toEqual([]);
    await api().as('viewer').get('/evidence?cursor=bad').expect(400);
  });

  it('lists evidence of a release to those who may read it', async () => {
    const release = await create({ ...checkout, environment: 'production' });
    await send(aTest({ subject: { releaseId: release.id } }));
    await send(aTest({ subject: { releaseId: 'gone' } }));
    expect((await listed()).items).toHaveLength(1);
    expect((await listed(`?releaseId=${release.id}`)).items).toHaveLength(1);
    expect((await listed('', 'outsider')).items).toEqual([]);
  });
});
