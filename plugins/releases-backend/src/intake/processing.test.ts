import { databaseIds } from '../__testUtils__/databases';
import { checkout } from '../__testUtils__/releaseRequests';
import { aCdEvent, inCloudEvent } from './__testUtils__/aCdEvent';
import {
  anEvent,
  aTestRun,
  withIntakeApi,
} from './__testUtils__/withIntakeApi';

const DIGEST = `sha256:${'ab'.repeat(32)}`;

describe.each(databaseIds)('processing events on %s', databaseId => {
  const { api, sent, listed, evidence, create } = withIntakeApi(databaseId);

  /** Sends an event and processes it. */
  async function process(event: object) {
    const [{ id }] = await sent(event);
    await api().processEvents();
    const { body } = await api().as('manager').get(`/inbound/${id}`);
    return body;
  }

  const now = async (id: string) =>
    (await api().as('manager').get(`/inbound/${id}`)).body;

  const shipping = (artifacts: object[] = []) => ({
    ...checkout,
    components: [{ ...checkout.components[0], artifacts }],
  });

  it('takes over what a test run says, and its release is judged by it', async () => {
    const release = await create();
    const event = aTestRun();
    expect(await process(event)).toMatchObject({
      status: 'processed',
      attempts: 1,
      releaseIds: [release.id],
    });
    expect(await evidence()).toMatchObject([
      {
        type: 'test.suite',
        outcome: 'pass',
        subject: {
          entityRef: 'component:default/checkout',
          version: '5.3.0',
        },
        source: { provider: 'cdevents', externalId: `/ci ${event.id}` },
        trust: { by: 'person', who: 'user:default/manager', trusted: true },
      },
    ]);
  });

  it.each([
    [{ entityRef: 'component:default/checkout', version: 'v5.3.0' }],
    [{ digest: DIGEST }],
    [
      {
        project: {
          annotation: 'github.com/project-slug',
          value: 'Acme/Checkout',
        },
        tag: 'refs/tags/v5.3.0',
      },
    ],
  ])('finds a release by %j', async about => {
    const release = await create(
      shipping([{ purl: 'pkg:oci/checkout', digest: DIGEST }]),
    );
    expect(await process(aTestRun(about))).toMatchObject({
      status: 'processed',
      releaseIds: [release.id],
    });
    expect(await evidence()).toMatchObject([{ subject: { version: '5.3.0' } }]);
  });

  it('finds a release by its id, and by its name in another tool', async () => {
    const source = { provider: 'jira', externalId: 'PAY/5.3.0' };
    const release = await create({ ...checkout, source });
    await process(aTestRun({ releaseId: release.id }));
    expect(await evidence()).toMatchObject([
      { subject: { releaseId: release.id } },
    ]);
  });

  it('does not find archived releases', async () => {
    const { id } = await create();
    await api()
      .as('manager')
      .delete(`/releases/${id}`)
      .set('If-Match', '"1"')
      .expect(200);
    expect(await process(aTestRun())).toMatchObject({ status: 'unmatched' });
  });

  it('matches once the release is there, without being asked', async () => {
    const { id } = await process(aTestRun());
    expect(await now(id)).toMatchObject({
      status: 'unmatched',
      sentence: 'No release ships 5.3.0 of checkout.',
    });
    expect(await evidence()).toEqual([]);
    const release = await create();
    await api().processEvents();
    expect(await now(id)).toMatchObject({
      status: 'processed',
      releaseIds: [release.id],
    });
    expect(await evidence()).toHaveLength(1);
  });

  it('matches once the release has the version, or the digest', async () => {
    const version = await process(aTestRun());
    const digest = await process(aTestRun({ digest: DIGEST }));
    const { id, revision } = await create({ ...checkout, components: [] });
    await api().processEvents();
    expect(await now(version.id)).toMatchObject({ status: 'unmatched' });
    await api()
      .as('manager')
      .patch(
        `/releases/${id}`,
        {
          components: shipping([{ purl: 'pkg:oci/checkout', digest: DIGEST }])
            .components,
        },
        revision,
      )
      .expect(200);
    await api().processEvents();
    expect(await now(version.id)).toMatchObject({ status: 'processed' });
    expect(await now(digest.id)).toMatchObject({ status: 'processed' });
  });

  it('matches events that came before a release that is imported', async () => {
    const { id } = await process(aTestRun());
    await api()
      .as('manager')
      .post('/releases:batch', {
        items: [
          { ...checkout, source: { provider: 'openstack', externalId: 'x' } },
        ],
      })
      .expect(200);
    await api().processEvents();
    expect(await now(id)).toMatchObject({ status: 'processed' });
  });

  it('does not look at what waits for other releases', async () => {
    const { id, attempts } = await process(aTestRun());
    await create({
      ...checkout,
      version: '6.0.0',
      components: [
        { entityRef: 'component:default/checkout', toVersion: '6.0.0' },
      ],
    });
    await api().processEvents();
    expect((await now(id)).attempts).toBe(attempts);
  });

  it('changes nothing by what it is told twice', async () => {
    await create();
    const { id } = await process(aTestRun());
    for (let time = 0; time < 2; time += 1) {
      await api().as('manager').post(`/inbound/${id}/replay`).expect(200);
      await api().processEvents();
    }
    expect(await now(id)).toMatchObject({ status: 'processed' });
    expect(await evidence()).toHaveLength(1);
  });

  it('names the attribute of a broken event', async () => {
    await create();
    const broken = await process(aTestRun(undefined, { outcome: 'great' }));
    expect(broken).toMatchObject({
      status: 'failed',
      attempts: 1,
      sentence: expect.stringContaining('subject.content.outcome'),
    });
    expect(broken).not.toHaveProperty('nextAttemptAt');
    expect(await evidence()).toEqual([]);
  });

  it('says why an event gives nothing', async () => {
    expect(await process(anEvent())).toMatchObject({
      status: 'processed',
      sentence: expect.stringContaining('com.example.test'),
    });
    expect(
      await process(inCloudEvent(aCdEvent('incident.detected'))),
    ).toMatchObject({
      status: 'processed',
      sentence: expect.stringContaining('incident.detected'),
    });
  });

  it('keeps good events of a batch in which one is broken', async () => {
    await create();
    await sent(
      aTestRun(),
      aTestRun(undefined, { outcome: 'great' }),
      aTestRun(),
    );
    await api().processEvents();
    const events = await listed();
    expect(events.map(({ status }) => status).sort()).toEqual([
      'failed',
      'processed',
      'processed',
    ]);
    expect(await evidence()).toHaveLength(2);
  });

  it('records a deployment, planned or not', async () => {
    const release = await create(
      shipping([{ purl: 'pkg:oci/checkout', digest: DIGEST }]),
    );
    const deployed = (customData?: object) =>
      inCloudEvent(
        aCdEvent('service.deployed', {
          id: `deployed-${JSON.stringify(customData ?? '').length}`,
          content: {
            environment: { id: 'production' },
            artifactId: `pkg:oci/checkout@${encodeURIComponent(DIGEST)}`,
          },
          customData,
        }),
      );
    expect(await process(deployed())).toMatchObject({
      status: 'processed',
      releaseIds: [release.id],
    });
    const unplanned = {
      entityRef: 'component:default/webshop',
      version: '9.9.9',
      digest: 'sha256:0',
    };
    expect(await process(deployed(unplanned))).toMatchObject({
      status: 'processed',
      releaseIds: [],
    });
    const { body } = await api().as('manager').get('/deployments').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          releaseId: release.id,
          environment: 'production',
          state: 'succeeded',
          source: expect.objectContaining({ provider: 'cdevents' }),
        }),
        expect.objectContaining({
          components: [expect.objectContaining({ version: '9.9.9' })],
        }),
      ]),
    );
  });
});
