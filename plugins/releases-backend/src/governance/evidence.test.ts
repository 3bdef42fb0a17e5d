import {
  EvidenceBatchResult,
  evidenceBatchResultSchema,
  evidenceListSchema,
  EvidenceRecordInput,
  evidenceRecordSchema,
  GateResult,
  ledgerPageSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  withReleasesApi,
} from '../__testUtils__/releaseRequests';

const MINUTE_MS = 60_000;

const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

let sent = 0;

/** A unit test of checkout 5.3.0 that passed ten minutes ago. */
function aTest(
  changes: Partial<EvidenceRecordInput> = {},
): EvidenceRecordInput {
  return {
    type: 'test.unit',
    name: 'ci',
    subject: { entityRef: 'component:default/checkout', version: '5.3.0' },
    outcome: 'pass',
    occurredAt: ago(10 * MINUTE_MS),
    source: {
      provider: 'github',
      externalId: `run/${(sent += 1)}`,
      url: 'https://github.com/acme/checkout/actions',
    },
    ...changes,
  };
}

const policyOf = (params: object) => ({
  id: 'tested',
  name: 'Tested releases',
  selector: { environments: ['production'] },
  gates: [
    {
      id: 'unit-tests',
      name: 'Unit tests',
      type: 'evidence',
      stage: 'approval',
      params: { type: 'test.unit', ...params },
    },
  ],
});

describe.each(databaseIds)('the HTTP API of evidence on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);

  beforeEach(async () => {
    for (const table of [
      'evidence',
      'manual_evidence',
      'policies',
      'policy_revisions',
    ]) {
      await api().db(table).delete();
    }
    // Policies are never deleted, so that who judges has to see that these were.
    await gateOf(await create({ ...checkout, environment: 'elsewhere' }));
  });

  const batch = (items: unknown[], user = 'manager') =>
    api().as(user).post('/evidence:batch', { items });

  async function send(
    ...items: EvidenceRecordInput[]
  ): Promise<EvidenceBatchResult> {
    const { body } = await batch(items).expect(200);
    return evidenceBatchResultSchema.parse(body);
  }

  const statuses = ({ items }: EvidenceBatchResult) =>
    items.map(({ status }) => status);

  async function gateOf(
    { id }: Release,
    user = 'manager',
  ): Promise<GateResult> {
    const { body } = await api()
      .as(user)
      .get(`/releases/${id}/readiness`)
      .expect(200);
    return body.own.gates.find(
      (gate: GateResult) => gate.id === 'tested:unit-tests',
    );
  }

  async function listed(query = '', user = 'viewer') {
    const { body } = await api().as(user).get(`/evidence${query}`).expect(200);
    return evidenceListSchema.parse(body);
  }

  const asked = (params: object = {}) =>
    api().as('manager').post('/policies', policyOf(params)).expect(201);

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

  describe('by hand', () => {
    const seen = { type: 'test.unit', outcome: 'pass', note: 'Ran it here' };

    const record = (release: Release, body: object = seen, user = 'manager') =>
      api().as(user).post(`/releases/${release.id}/evidence`, body);

    it('counts where the policy lets it, and is told', async () => {
      await asked({ manual: true, subject: 'release' });
      const release = await create({ ...checkout, environment: 'production' });
      const { body } = await record(release).expect(201);
      expect(evidenceRecordSchema.parse(body)).toMatchObject({
        subject: { releaseId: release.id, version: '5.3.0' },
        source: { provider: 'manual' },
        note: 'Ran it here',
        trust: { by: 'person', who: 'user:default/manager', trusted: true },
      });
      expect(await gateOf(release)).toMatchObject({
        status: 'pass',
        evidence: [{ title: 'test.unit: pass (manager)' }],
        byHand: { type: 'test.unit', subjects: [{}] },
      });
      const ledger = await api()
        .as('viewer')
        .get(`/releases/${release.id}/ledger`);
      expect(ledgerPageSchema.parse(ledger.body).items[0]).toMatchObject({
        action: 'evidence_recorded',
        actor: 'user:default/manager',
        subject: `evidence:${body.id}`,
        change: { fields: { outcome: { to: 'pass' } } },
      });
      const verified = await api()
        .as('manager')
        .get(`/releases/${release.id}/ledger/verify`);
      expect(verified.body).toMatchObject({ intact: true, chains: 2 });
    });

    it('counts for nothing where the policy does not', async () => {
      await asked();
      const release = await create({ ...checkout, environment: 'production' });
      const ofComponent = {
        ...seen,
        subject: { entityRef: 'component:default/checkout' },
        source: { provider: 'github', url: 'https://example.org/run' },
      };
      const { body } = await record(release, ofComponent).expect(201);
      expect(body.source.provider).toBe('manual');
      expect(await gateOf(release)).toMatchObject({
        status: 'unknown',
        evidence: [
          { url: 'https://example.org/run', ignored: { code: 'by_hand' } },
        ],
      });
    });

    it.each([
      [{ note: ' ' }, 'note', 'link_or_note_missing'],
      [{ outcome: undefined }, 'outcome', 'required'],
      [
        { subject: { entityRef: 'component:default/webshop' } },
        'subject.entityRef',
        'not_in_release',
      ],
      [
        { subject: { releaseId: 'other' } },
        'subject.releaseId',
        'other_release',
      ],
      [{ occurredAt: ago(-10 * MINUTE_MS) }, 'occurredAt', 'from_future'],
      [{ source: { url: 'ftp://x' } }, 'source.url', 'invalid_format'],
      [{ colour: 'red' }, 'colour', 'unknown_field'],
    ])(
      'refuses what is wrong and keeps nothing (%#)',
      async (wrong, ...detail) => {
        const release = await create();
        const answer = await record(release, { ...seen, ...wrong }).expect(400);
        expect(detailsOf(answer)).toContainEqual(detail);
        expect((await listed()).items).toEqual([]);
      },
    );

    it('is for people who may', async () => {
      const release = await create();
      await record(release, seen, 'viewer').expect(403);
      await record(release, seen, 'outsider').expect(404);
      await record(release, seen, 'engineer').expect(201);
      const answer = await request(api().backend.server)
        .post(`/api/releases/v1/releases/${release.id}/evidence`)
        .set('Authorization', mockCredentials.service.header())
        .send(seen)
        .expect(403);
      expect(detailsOf(answer)).toEqual([['', 'not_a_person']]);
      expect((await listed()).items).toHaveLength(1);
    });

    it('keeps one of several with the same id', async () => {
      const release = await create();
      const named = { ...seen, source: { externalId: 'mine' } };
      const at = { ...named, occurredAt: ago(MINUTE_MS) };
      const answers = await Promise.all(
        [1, 2, 3].map(() => record(release, at)),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      const other = await record(release, { ...at, outcome: 'fail' }).expect(
        409,
      );
      expect(detailsOf(other)).toEqual([
        ['source.externalId', 'evidence_conflict'],
      ]);
      expect((await listed()).items).toHaveLength(1);
      const ledger = await api()
        .as('viewer')
        .get(`/releases/${release.id}/ledger`);
      expect(
        ledger.body.items.filter(
          ({ action }: { action: string }) => action === 'evidence_recorded',
        ),
      ).toHaveLength(1);
    });
  });
});
