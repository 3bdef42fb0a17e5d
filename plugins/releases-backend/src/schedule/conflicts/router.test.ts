import {
  calendarSchema,
  Conflict,
  conflictListSchema,
  conflictSchema,
  Release,
  releaseConflictsSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

describe.each(databaseIds)('the HTTP API of conflicts on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  async function list(query = '', user = 'manager') {
    const response = await api().as(user).get(`/conflicts?${query}`);
    expect(response.body.error).toBeUndefined();
    return conflictListSchema.parse(response.body);
  }

  async function of(release: Release, user = 'manager'): Promise<Conflict[]> {
    const response = await api()
      .as(user)
      .get(`/releases/${release.id}/conflicts`);
    expect(response.body.error).toBeUndefined();
    return releaseConflictsSchema.parse(response.body).items;
  }

  it('shows what a release collides with right after each change', async () => {
    const first = await make('checkout');
    expect(await of(first)).toEqual([]);
    const second = await make('checkout', {
      version: '1.1.0',
      window: window(10, 11, 13),
    });
    const [conflict] = await of(first);
    expect(conflict).toMatchObject({
      kind: 'same_component',
      severity: 'high',
      hidden: 0,
      refs: ['component:default/checkout'],
      interval: { start: at(10, 11), end: at(10, 12) },
    });
    expect(conflict.sentence).toContain('checkout 1.1.0 and checkout 1.0.0');
    expect(conflict.sentence).toContain('(Europe/Paris)');
    expect(new Set(conflict.releases)).toEqual(new Set([first.id, second.id]));

    const listed = await list('totalItems=true');
    expect(listed).toMatchObject({ totalItems: 1 });
    expect(listed.items[0].fingerprint).toBe(conflict.fingerprint);
    expect(listed.computedAt).toBeDefined();
    const { body: calendar } = await api()
      .as('viewer')
      .get(`/calendar?from=${at(9, 0)}&to=${at(12, 0)}`);
    expect(
      calendarSchema.parse(calendar).items.map(item => item.conflict),
    ).toEqual(['high', 'high']);

    await api()
      .as('manager')
      .patch(`/releases/${second.id}`, { window: window(10, 12, 13) }, 1);
    expect(await of(first)).toEqual([]);
    expect((await list()).items).toEqual([]);

    await api()
      .as('manager')
      .patch(`/releases/${second.id}`, { window: window(11, 10, 13) }, 2);
    await api()
      .as('manager')
      .patch(`/releases/${first.id}`, { window: window(11, 10, 13) }, 1);
    expect((await of(first))[0].fingerprint).toBe(conflict.fingerprint);
  });

  it('finds what each kind is about', async () => {
    const provider = await make('payments-api', {
      version: '4.2.0',
      components: [
        { entityRef: 'component:default/payments-api', toVersion: '4.2.0' },
      ],
      window: window(10, 11, 13),
    });
    await make('checkout', {
      version: '5.3.0',
      managerRef: 'user:default/manager',
      components: [
        {
          entityRef: 'component:default/checkout',
          requires: [
            {
              entityRef: 'component:default/payments-api',
              version: '>=4.2.0',
            },
          ],
        },
      ],
      milestones: [
        { name: 'Code freeze', kind: 'code_freeze', dueAt: at(10, 11) },
      ],
    });
    await make('webshop', { version: '1.9.0', window: window(10, 11, 12) });
    await make('webshop', {
      version: '2.0.0',
      environment: 'staging',
      managerRef: 'user:default/manager',
    });
    await api()
      .as('manager')
      .post('/windows', {
        name: 'Stocktaking',
        effect: 'deny',
        reason: 'The shop counts',
        timeZone: 'Europe/Paris',
        start: at(10, 9),
        end: at(10, 11),
        scope: { environments: ['staging'], releaseKinds: [] },
      });
    const booking = await api()
      .as('manager')
      .post('/bookings', {
        environment: 'staging',
        start: at(10, 11),
        end: at(10, 14),
        reason: 'Load test',
      });
    expect(booking.status).toBe(201);

    const { items } = await list('limit=200');
    expect(
      items.map(({ kind, code, severity }) => [kind, code, severity]).sort(),
    ).toEqual([
      ['dependency_overlap', 'neighbours_overlap', 'medium'],
      ['environment_booking', 'environment_booked', 'high'],
      ['milestone_slip', 'milestone_after_start', 'medium'],
      ['order_violation', 'provider_after_consumer', 'high'],
      ['people', 'person_in_two_places', 'medium'],
      ['window_violation', 'inside_freeze', 'high'],
    ]);
    const sentenceOf = (kind: string) =>
      items.find(item => item.kind === kind)!.sentence;
    expect(sentenceOf('order_violation')).toContain(
      'payments-api 4.2.0 must be out before checkout 5.3.0 starts',
    );
    expect(sentenceOf('window_violation')).toContain(
      'webshop 2.0.0 starts inside the freeze Stocktaking (The shop counts)',
    );
    expect(sentenceOf('environment_booking')).toContain('Load test');
    expect(sentenceOf('people')).toContain('manager manages');

    const filtered = async (query: string) =>
      (await list(query)).items.map(({ kind }) => kind).sort();
    expect(await filtered('kind=people&kind=milestone_slip')).toEqual([
      'milestone_slip',
      'people',
    ]);
    expect(await filtered('severity=medium')).toEqual([
      'dependency_overlap',
      'milestone_slip',
      'people',
    ]);
    expect(await filtered(`releaseId=${provider.id}`)).toEqual([
      'order_violation',
    ]);
    expect(await filtered('entityRef=component:default/webshop')).toEqual([
      'dependency_overlap',
      'environment_booking',
      'people',
      'window_violation',
    ]);
    expect(await filtered('ownerRef=group:default/web-team')).toEqual([
      'dependency_overlap',
      'environment_booking',
      'people',
      'window_violation',
    ]);
    expect(await filtered('environment=production')).toEqual([
      'dependency_overlap',
      'milestone_slip',
      'order_violation',
      'people',
    ]);
    expect(await filtered(`from=${at(11, 0)}`)).toEqual([]);

    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push(...page.items.map(({ fingerprint }) => fingerprint));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual(items.map(({ fingerprint }) => fingerprint));

    await api().as('manager').delete(`/bookings/${booking.body.id}`);
    expect(await filtered('kind=environment_booking')).toEqual([]);
  });

  it('tells nobody of releases that they may not read', async () => {
    const staging = await make('checkout', {
      environment: 'staging',
      managerRef: 'user:default/manager',
    });
    const secret = await make('payments-api', {
      name: 'Secret launch',
      managerRef: 'user:default/manager',
    });
    await make('checkout', { version: '9.9.9' });
    const [conflict, ...rest] = (await list('', 'outsider')).items;
    expect(rest).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'people',
      releases: [staging.id],
      hidden: 1,
    });
    expect(conflict.members).toHaveLength(1);
    expect(JSON.stringify(conflict)).not.toContain('Secret');
    expect(JSON.stringify(conflict)).not.toContain(secret.id);
    expect(conflict.sentence).toContain('1 release you cannot see');
    expect(await of(staging, 'outsider')).toEqual([conflict]);
    expect((await list('totalItems=true', 'outsider')).totalItems).toBe(1);
    expect(
      (await api().as('outsider').get(`/releases/${secret.id}/conflicts`))
        .status,
    ).toBe(404);
  });

  it('keeps who took note of a conflict, until it expires or is taken back', async () => {
    const first = await make('checkout');
    const second = await make('checkout', { version: '1.1.0' });
    const { fingerprint } = (await of(first))[0];
    const path = `/conflicts/${fingerprint}/acknowledgement`;

    const acknowledged = await api()
      .as('engineer')
      .post(path, { reason: 'One after the other by hand' });
    expect(acknowledged.status).toBe(201);
    expect(conflictSchema.parse(acknowledged.body).acknowledged).toMatchObject({
      by: 'user:default/engineer',
      reason: 'One after the other by hand',
    });
    expect((await list('acknowledged=true')).items).toHaveLength(1);
    expect((await list('acknowledged=false')).items).toHaveLength(0);

    await api()
      .as('manager')
      .patch(`/releases/${second.id}`, { window: window(12, 10, 12) }, 1);
    expect((await list()).items).toEqual([]);
    await api()
      .as('manager')
      .patch(`/releases/${second.id}`, { window: window(10, 10, 12) }, 2);
    expect((await of(first))[0].acknowledged?.by).toBe('user:default/engineer');

    const expiring = await api()
      .as('manager')
      .post(path, { reason: 'For now', expiresAt: at(1, 0) });
    expect(expiring.body.acknowledged).toMatchObject({
      by: 'user:default/manager',
      expiresAt: at(1, 0),
    });
    await api()
      .db('conflict_acknowledgements')
      .update({ expires_at: new Date(Date.now() - 1000) });
    expect((await of(first))[0].acknowledged).toBeUndefined();
    expect((await list('acknowledged=false')).items).toHaveLength(1);
    expect((await api().as('manager').delete(path)).status).toBe(409);

    await api().as('manager').post(path, { reason: 'Again' });
    const revoked = await api().as('manager').delete(path);
    expect(revoked.status).toBe(200);
    expect(revoked.body.acknowledged).toBeUndefined();
    expect((await of(first))[0].acknowledged).toBeUndefined();

    const verified = await api().as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
    await api()
      .db('ledger')
      .where({ subject: `conflict:${fingerprint}`, seq: 2 })
      .update({ actor: 'user:default/somebody-else' });
    const broken = await api().as('manager').get('/ledger/verify');
    expect(broken.body.firstBroken).toMatchObject({
      subject: `conflict:${fingerprint}`,
      seq: 2,
    });
  });

  it('refuses what is wrong with an acknowledgement', async () => {
    const first = await make('webshop');
    await make('webshop', { version: '1.1.0' });
    const { fingerprint } = (await of(first))[0];
    const path = `/conflicts/${fingerprint}/acknowledgement`;
    const reason = 'Agreed';

    const past = await api()
      .as('manager')
      .post(path, { reason, expiresAt: at(-1, 0) });
    expect(past.status).toBe(400);
    expect(past.body.error.details[0].field).toBe('expiresAt');
    const empty = await api().as('manager').post(path, { reason: ' ' });
    expect(empty.body.error.details[0].field).toBe('reason');
    expect((await api().as('engineer').post(path, { reason })).status).toBe(
      403,
    );
    expect((await api().as('viewer').post(path, { reason })).status).toBe(403);
    expect((await api().as('viewer').delete(path)).status).toBe(403);
    expect((await api().as('outsider').post(path, { reason })).status).toBe(
      404,
    );
    const unknown = `/conflicts/${'0'.repeat(40)}/acknowledgement`;
    expect((await api().as('manager').post(unknown, { reason })).status).toBe(
      404,
    );
    const odd = await api()
      .as('manager')
      .post('/conflicts/nonsense/acknowledgement', { reason });
    expect(odd.body.error.details[0].field).toBe('fingerprint');
    expect((await api().as('manager').delete(path)).status).toBe(409);
    expect((await of(first))[0].acknowledged).toBeUndefined();
    expect(
      await api().db('ledger').where('subject', 'like', 'conflict:%').select(),
    ).toEqual([]);
  });

  it('refuses what is wrong with a list', async () => {
    for (const [query, field] of [
      ['kind=quarrel', 'kind.0'],
      ['severity=awful', 'severity.0'],
      ['cursor=nonsense', 'cursor'],
      ['limit=0', 'limit'],
      ['colour=red', 'colour'],
    ]) {
      const response = await api().as('viewer').get(`/conflicts?${query}`);
      expect(response.status).toBe(400);
      expect(response.body.error.details[0].field).toBe(field);
    }
  });
});
