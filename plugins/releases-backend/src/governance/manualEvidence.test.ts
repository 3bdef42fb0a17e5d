import { mockCredentials } from '@backstage/backend-test-utils';
import {
  evidenceRecordSchema,
  ledgerPageSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, detailsOf } from '../__testUtils__/releaseRequests';
import {
  ago,
  MINUTE_MS,
  withEvidenceApi,
} from './evidence/__testUtils__/withEvidenceApi';

describe.each(databaseIds)('evidence by hand on %s', databaseId => {
  const { api, asked, create, gateOf, listed } = withEvidenceApi(databaseId);

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
    [{ subject: { releaseId: 'other' } }, 'subject.releaseId', 'other_release'],
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
    const answers = await Promise.all([1, 2, 3].map(() => record(release, at)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const other = await record(release, { ...at, outcome: 'fail' }).expect(409);
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
