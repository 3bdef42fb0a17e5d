import {
  windowListSchema,
  windowSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { launch, weekend, withWindowsApi } from './__testUtils__/windowsApi';

describe.each(databaseIds)('the HTTP API of windows on %s', databaseId => {
  const { api, made } = withWindowsApi(databaseId);

  async function gone(id: string) {
    await api().as('manager').delete(`/windows/${id}`).expect(200);
  }

  async function refused(body: object) {
    const answer = await api().as('manager').post('/windows', body).expect(400);
    return answer.body.error.details.map(
      ({ field, code }: { field: string; code: string }) => [field, code],
    );
  }

  it('makes one, says it in words, and answers it again', async () => {
    const window = await made(weekend);
    expect(window).toMatchObject({
      effect: 'deny',
      source: 'portal',
      sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
      scopeSentence: 'every component in production',
      createdBy: 'user:default/manager',
      revision: 1,
    });
    expect(window.next).toHaveLength(3);
    const { body, headers } = await api()
      .as('viewer')
      .get(`/windows/${window.id}`)
      .expect(200);
    expect(windowSchema.parse(body)).toEqual(window);
    expect(headers.etag).toBe('"1"');
  });

  it.each([
    [{ ...launch, end: launch.start }, [['end', 'window_end_before_start']]],
    [
      { ...launch, recurrence: weekend.recurrence },
      [['recurrence', 'window_times_twice']],
    ],
    [{ ...launch, timeZone: 'Paris' }, [['timeZone', 'unknown_time_zone']]],
    [{ ...launch, name: ' ' }, [['name', 'empty']]],
    [
      { ...launch, contact: 'group:default/nobody' },
      [['contact', 'unknown_entity']],
    ],
    [
      { ...launch, scope: { entityFilter: { kind: { $like: 'x' } } } },
      [['scope.entityFilter', 'invalid_entity_filter']],
    ],
  ])('refuses what is wrong and keeps nothing (%#)', async (body, details) => {
    expect(await refused(body)).toEqual(details);
    const { body: list } = await api().as('viewer').get('/windows');
    expect(windowListSchema.parse(list).items.map(({ name }) => name)).toEqual([
      'Year end',
    ]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=XX', 'recurrence.rrule'],
    ['FREQ=DAILY;BYHOUR=16', 'recurrence.duration'],
    ['FREQ=HOURLY', 'recurrence.rrule'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'recurrence.rrule'],
  ])(
    'refuses the rule %s, and says so in a preview too',
    async (rrule, field) => {
      const window = {
        ...weekend,
        recurrence: { ...weekend.recurrence, rrule },
      };
      expect((await refused(window))[0][0]).toBe(field);
      const { body } = await api()
        .as('viewer')
        .post('/windows/preview', window)
        .expect(400);
      expect(body.error.details[0].field).toBe(field);
    },
  );

  it('changes only what is named, on the revision that was read', async () => {
    const window = await made(launch);
    const path = `/windows/${window.id}`;
    await api().as('manager').patch(path, { name: 'Late' }).expect(428);
    const { body } = await api()
      .as('manager')
      .patch(path, { name: 'Big launch' }, 1)
      .expect(200);
    expect(body).toMatchObject({ name: 'Big launch', revision: 2 });

    const stale = await api()
      .as('manager')
      .patch(path, { name: 'Small launch' }, 1)
      .expect(409);
    expect(stale.body.error.current).toMatchObject({ name: 'Big launch' });
    expect(stale.body.error.details[0].code).toBe('stale_revision');

    const turned = await api()
      .as('manager')
      .patch(path, { recurrence: weekend.recurrence }, 2)
      .expect(200);
    expect(turned.body).not.toHaveProperty('start');
    expect(turned.body.sentence).toContain('every Friday');

    const ledger = await api().as('viewer').get(`${path}/ledger`).expect(200);
    expect(
      ledger.body.items.map(({ action }: { action: string }) => action),
    ).toEqual(['changed', 'changed', 'created']);
  });

  it('says nothing of content and of times when it archives', async () => {
    const { id, open, warnings } = await made({
      ...launch,
      reason: '',
      start: '2020-01-01T00:00:00Z',
    });
    expect(open).toBe(true);
    expect(warnings).toMatchObject([{ code: 'reason_missing' }]);
    const { body } = await api()
      .as('manager')
      .delete(`/windows/${id}`)
      .expect(200);
    expect(body).toMatchObject({ id, open: false, next: [] });
    expect(body).not.toHaveProperty('warnings');
  });

  it('archives and restores, and verifies the chains', async () => {
    const window = await made(launch);
    await gone(window.id);
    await api().as('viewer').get(`/windows/${window.id}`).expect(404);
    await api()
      .as('viewer')
      .get(`/windows/${window.id}?archived=true`)
      .expect(200);
    await api().as('manager').post(`/windows/${window.id}/restore`).expect(200);
    await api().as('manager').post(`/windows/${window.id}/restore`).expect(409);
    await gone(window.id);
    const { body } = await api().as('manager').get('/ledger/verify');
    expect(body).toMatchObject({ intact: true });

    await api().db('ledger').where('subject', `window:${window.id}`).delete();
    const broken = await api().as('manager').get('/ledger/verify');
    expect(broken.body).toMatchObject({
      intact: false,
      firstBroken: { subject: `window:${window.id}` },
    });
  });

  it('pages by name, whatever the case, and filters', async () => {
    for (const name of ['beta', 'Alpha', 'gamma']) {
      await made({ ...launch, name, effect: 'allow' });
    }
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await api()
        .as('viewer')
        .get(`/windows?effect=allow&limit=2&totalItems=true${cursor}`)
        .expect(200);
      expect(body.totalItems).toBe(3);
      names.push(...body.items.map(({ name }: { name: string }) => name));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect(names).toEqual(['Alpha', 'beta', 'gamma']);
    const { body } = await api().as('viewer').get('/windows?q=GAM');
    expect(body.items).toHaveLength(1);
    await api().as('viewer').get('/windows?cursor=x').expect(400);
  });

  it('lets only those who may manage windows change them', async () => {
    for (const user of ['engineer', 'viewer']) {
      await api().as(user).post('/windows', launch).expect(403);
      await api()
        .as(user)
        .patch('/windows/year-end', { name: 'x' }, 1)
        .expect(403);
      await api().as(user).delete('/windows/year-end').expect(403);
      await api()
        .as(user)
        .post('/windows/import', { ics: 'BEGIN:VCALENDAR' })
        .expect(403);
    }
    const { body } = await api().as('viewer').get('/windows');
    expect(body.items).toHaveLength(1);
  });

  it('keeps windows of the configuration as they are there', async () => {
    const { body } = await api().as('viewer').get('/windows/year-end');
    expect(body).toMatchObject({ source: 'config', createdBy: 'config' });
    const { body: refusal } = await api()
      .as('manager')
      .patch('/windows/year-end', { name: 'x' }, 1)
      .expect(409);
    expect(refusal.error.message).toContain('releases.windows');
  });
});
