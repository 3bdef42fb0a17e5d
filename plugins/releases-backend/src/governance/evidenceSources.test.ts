import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout } from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';

const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const RECENTLY = ago(5);

const by = (provider: string, externalId: string, changes: object = {}) => ({
  type: 'test.unit',
  subject: { entityRef: 'component:default/checkout', version: '5.3.0' },
  outcome: 'pass',
  occurredAt: RECENTLY,
  source: { provider, externalId },
  ...changes,
});

describe.each(databaseIds)('evidence from bound sources on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities: shop,
      config: {
        releases: {
          sources: [
            { id: 'github', provider: 'github', principal: 'external:ci' },
            {
              id: 'jenkins',
              provider: 'jenkins',
              principal: 'user:default/manager',
              entityFilter: { 'metadata.name': 'checkout' },
            },
          ],
        },
      },
    });
  }, 60_000);

  afterAll(async () => api.stop());

  const send = async (...items: object[]) => {
    const { body } = await api
      .as('manager')
      .post('/evidence:batch', { items })
      .expect(200);
    return body.items.map(
      ({ status, details }: { status: string; details: { code: string }[] }) =>
        [status, ...details.map(({ code }) => code)].join(' '),
    );
  };

  it('counts from where it is bound to, about its own, and from nowhere else', async () => {
    await api
      .as('manager')
      .post('/policies', {
        id: 'tested',
        name: 'Tested releases',
        gates: [
          {
            id: 'unit-tests',
            name: 'Unit tests',
            type: 'evidence',
            stage: 'approval',
            params: { type: 'test.unit' },
          },
        ],
      })
      .expect(201);
    const { body: release } = await api
      .as('manager')
      .post('/releases', checkout);
    const gate = async (): Promise<GateResult> => {
      const { body } = await api
        .as('manager')
        .get(`/releases/${release.id}/readiness`);
      return body.own.gates.at(-1);
    };

    expect(
      await send(
        by('github', '1'),
        by('k6', '1', { occurredAt: ago(-10) }),
        by('jenkins', '1', {
          subject: { entityRef: 'component:default/webshop', version: '5.3.0' },
        }),
      ),
    ).toEqual([
      'untrusted other_sender',
      'untrusted other_sender from_future',
      'untrusted other_component',
    ]);
    const forged = await gate();
    expect(forged).toMatchObject({ status: 'unknown' });
    expect(forged.sentence).toContain(
      'Evidence that names github as its source does not count: whoever sent it may not report for that source.',
    );
    expect(forged.evidence).toMatchObject([
      { title: 'test.unit: pass (k6 1)', ignored: { code: 'from_future' } },
      {
        title: 'test.unit: pass (github 1)',
        ignored: { code: 'untrusted_sender' },
      },
    ]);

    expect(await send(by('github', '1'))).toEqual(['duplicate']);
    expect(await send(by('jenkins', '1'))).toEqual(['stored']);
    expect(await gate()).toMatchObject({ status: 'pass' });
    const list = await api
      .as('viewer')
      .get('/evidence?entityRef=component:default/checkout');
    expect(
      list.body.items.map((one: any) => [
        one.source.provider,
        one.trust.trusted,
        one.quarantined ?? false,
      ]),
    ).toEqual([
      ['k6', false, true],
      ['jenkins', true, false],
      ['github', false, false],
    ]);
  });
});
