import { Entity } from '@backstage/catalog-model';
import {
  decisionSchema,
  decisionsSchema,
  NewWindowInput,
  windowListSchema,
  windowPreviewSchema,
  windowSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const weekend: NewWindowInput = {
  name: 'Weekend freeze',
  effect: 'deny',
  reason: 'No hands on deck',
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2026-01-02T16:00:00',
    duration: 'P2DT16H',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
  },
  scope: { environments: ['production'] },
};
const launch: NewWindowInput = {
  name: 'Launch',
  effect: 'deny',
  reason: 'All eyes on the shop',
  timeZone: 'Europe/Paris',
  start: '2031-03-03T08:00:00Z',
  end: '2031-03-04T08:00:00Z',
};

const entities: Entity[] = shop.map(entity =>
  entity.metadata.name === 'webshop'
    ? { ...entity, spec: { type: 'website', lifecycle: 'production' } }
    : entity,
);

describe.each(databaseIds)('the HTTP API of windows on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities,
      config: {
        releases: {
          windows: [
            {
              id: 'year-end',
              name: 'Year end',
              effect: 'deny',
              reason: 'Peak season',
              timeZone: 'Europe/Paris',
              start: '2031-12-18T15:00:00Z',
              end: '2032-01-05T07:00:00Z',
            },
          ],
        },
      },
    });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.db('windows').whereNot('source', 'config').delete();
  });

  async function made(window: NewWindowInput) {
    const { body } = await api
      .as('manager')
      .post('/windows', window)
      .expect(201);
    return windowSchema.parse(body);
  }
  async function gone(id: string) {
    await api.as('manager').delete(`/windows/${id}`).expect(200);
  }
  async function decided(search: string) {
    const { body } = await api
      .as('viewer')
      .get(`/windows/decision?${search}`)
      .expect(200);
    return decisionSchema.parse(body);
  }
  async function refused(body: object) {
    const answer = await api.as('manager').post('/windows', body).expect(400);
    return answer.body.error.details.map(
      ({ field, code }: { field: string; code: string }) => [field, code],
    );
  }

  describe('keeping windows', () => {
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
      const { body, headers } = await api
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
    ])(
      'refuses what is wrong and keeps nothing (%#)',
      async (body, details) => {
        expect(await refused(body)).toEqual(details);
        const { body: list } = await api.as('viewer').get('/windows');
        expect(
          windowListSchema.parse(list).items.map(({ name }) => name),
        ).toEqual(['Year end']);
      },
    );

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
        const { body } = await api
          .as('viewer')
          .post('/windows/preview', window)
          .expect(400);
        expect(body.error.details[0].field).toBe(field);
      },
    );

    it('changes only what is named, on the revision that was read', async () => {
      const window = await made(launch);
      const path = `/windows/${window.id}`;
      await api.as('manager').patch(path, { name: 'Late' }).expect(428);
      const { body } = await api
        .as('manager')
        .patch(path, { name: 'Big launch' }, 1)
        .expect(200);
      expect(body).toMatchObject({ name: 'Big launch', revision: 2 });

      const stale = await api
        .as('manager')
        .patch(path, { name: 'Small launch' }, 1)
        .expect(409);
      expect(stale.body.error.current).toMatchObject({ name: 'Big launch' });
      expect(stale.body.error.details[0].code).toBe('stale_revision');

      const turned = await api
        .as('manager')
        .patch(path, { recurrence: weekend.recurrence }, 2)
        .expect(200);
      expect(turned.body).not.toHaveProperty('start');
      expect(turned.body.sentence).toContain('every Friday');

      const ledger = await api.as('viewer').get(`${path}/ledger`).expect(200);
      expect(
        ledger.body.items.map(({ action }: { action: string }) => action),
      ).toEqual(['changed', 'changed', 'created']);
    });

    it('archives and restores, and verifies the chains', async () => {
      const window = await made(launch);
      await gone(window.id);
      await api.as('viewer').get(`/windows/${window.id}`).expect(404);
      await api
        .as('viewer')
        .get(`/windows/${window.id}?archived=true`)
        .expect(200);
      await api.as('manager').post(`/windows/${window.id}/restore`).expect(200);
      await api.as('manager').post(`/windows/${window.id}/restore`).expect(409);
      await gone(window.id);
      const { body } = await api.as('manager').get('/ledger/verify');
      expect(body).toMatchObject({ intact: true });

      await api.db('ledger').where('subject', `window:${window.id}`).delete();
      const broken = await api.as('manager').get('/ledger/verify');
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
        const { body } = await api
          .as('viewer')
          .get(`/windows?effect=allow&limit=2&totalItems=true${cursor}`)
          .expect(200);
        expect(body.totalItems).toBe(3);
        names.push(...body.items.map(({ name }: { name: string }) => name));
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
      } while (cursor);
      expect(names).toEqual(['Alpha', 'beta', 'gamma']);
      const { body } = await api.as('viewer').get('/windows?q=GAM');
      expect(body.items).toHaveLength(1);
      await api.as('viewer').get('/windows?cursor=x').expect(400);
    });

    it('lets only those who may manage windows change them', async () => {
      for (const user of ['engineer', 'viewer']) {
        await api.as(user).post('/windows', launch).expect(403);
        await api
          .as(user)
          .patch('/windows/year-end', { name: 'x' }, 1)
          .expect(403);
        await api.as(user).delete('/windows/year-end').expect(403);
        await api
          .as(user)
          .post('/windows/import', { ics: 'BEGIN:VCALENDAR' })
          .expect(403);
      }
      const { body } = await api.as('viewer').get('/windows');
      expect(body.items).toHaveLength(1);
    });

    it('keeps windows of the configuration as they are there', async () => {
      const { body } = await api.as('viewer').get('/windows/year-end');
      expect(body).toMatchObject({ source: 'config', createdBy: 'config' });
      const { body: refusal } = await api
        .as('manager')
        .patch('/windows/year-end', { name: 'x' }, 1)
        .expect(409);
      expect(refusal.error.message).toContain('releases.windows');
    });
  });

  describe('deciding', () => {
    it('closes inside a freeze and says when it opens', async () => {
      const window = await made(weekend);
      const scope =
        'entityRef=component:default/checkout&environment=production';
      expect(await decided(`${scope}&at=2026-11-21T12:00:00Z`)).toMatchObject({
        allowed: false,
        reasons: [
          {
            windowId: window.id,
            code: 'inside_freeze',
            until: '2026-11-23T07:00:00Z',
          },
        ],
        nextOpen: '2026-11-23T07:00:00Z',
        nextClose: '2026-11-27T15:00:00Z',
        known: true,
        snapshot: { id: expect.any(String) },
      });
      expect(await decided(`${scope}&at=2026-11-24T12:00:00Z`)).toMatchObject({
        allowed: true,
        nextClose: '2026-11-27T15:00:00Z',
      });
      expect(
        await decided(
          'entityRef=component:default/checkout&environment=staging&at=2026-11-21T12:00:00Z',
        ),
      ).toMatchObject({ allowed: true });
    });

    it('matches scopes by the snapshot, and an unknown entity by its name', async () => {
      await made({
        ...launch,
        scope: { entityFilter: { 'spec.type': 'website' } },
      });
      const at = 'at=2031-03-03T12:00:00Z&environment=production';
      const of = async (name: string) =>
        decided(`entityRef=component:default/${name}&${at}`);
      expect(await of('webshop')).toMatchObject({ allowed: false });
      expect(await of('checkout')).toMatchObject({ allowed: true });
      expect(await of('unheard-of')).toMatchObject({
        allowed: true,
        known: false,
      });
      const { body } = await api
        .as('viewer')
        .get('/windows?entityRef=component:default/webshop');
      expect(
        body.items.map(({ name }: { name: string }) => name).sort(),
      ).toEqual(['Launch', 'Year end']);
    });

    it('answers many questions in their order', async () => {
      await made(launch);
      const { body } = await api
        .as('viewer')
        .post('/windows/decisions', {
          queries: [
            { at: '2031-03-03T07:59:59Z' },
            { at: '2031-03-03T08:00:00Z' },
            { at: '2031-03-04T07:59:59Z' },
            { at: '2031-03-04T08:00:00Z' },
          ],
        })
        .expect(200);
      expect(
        decisionsSchema.parse(body).items.map(({ allowed }) => allowed),
      ).toEqual([true, false, false, true]);
      await api
        .as('viewer')
        .post('/windows/decisions', {
          queries: Array.from({ length: 1001 }, () => ({})),
        })
        .expect(400);
    });
  });

  describe('a preview', () => {
    it('says when, for what, and whom it would touch', async () => {
      const { body } = await api
        .as('viewer')
        .post('/windows/preview', {
          ...weekend,
          scope: { entityFilter: { 'spec.type': 'website' } },
        })
        .expect(200);
      expect(windowPreviewSchema.parse(body)).toMatchObject({
        sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
        scopeSentence: 'components of type website, in every environment',
        matches: { total: 1, sample: ['component:default/webshop'] },
        releases: 0,
        warnings: [],
      });
      expect(body.next).toHaveLength(10);
      const { body: list } = await api.as('viewer').get('/windows');
      expect(list.items).toHaveLength(1);
    });

    it('warns of a scope that matches nothing and of hours that shift', async () => {
      const { body } = await api
        .as('viewer')
        .post('/windows/preview', {
          ...weekend,
          recurrence: { ...weekend.recurrence, duration: 'PT64H' },
          scope: { entityFilter: { 'spec.type': 'nothing' } },
        })
        .expect(200);
      const fields = body.warnings.map(({ field }: { field: string }) => field);
      expect(fields).toEqual(['recurrence.duration', 'scope.entityFilter']);
    });
  });

  describe('releases and windows', () => {
    const hour = 3_600_000;
    const around = {
      start: new Date(Date.now() - hour).toISOString(),
      end: new Date(Date.now() + hour).toISOString(),
    };
    async function approved() {
      const { body } = await api.as('manager').post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: { ...around, timeZone: 'UTC' },
        components: [{ entityRef: 'component:default/checkout' }],
      });
      const { content } = await api
        .db('releases')
        .where('id', body.id)
        .first('content');
      await api
        .db('releases')
        .where('id', body.id)
        .update({
          state: 'approved',
          content: JSON.stringify({
            ...JSON.parse(content),
            state: 'approved',
          }),
        });
      return body.id as string;
    }
    const start = (id: string) =>
      api.as('manager').post(`/releases/${id}/transitions`, {
        to: 'in_progress',
      });

    it('lets none start inside a freeze, but for a waiver that names it', async () => {
      const window = await made({ ...launch, ...around });
      const id = await approved();
      const refusal = await start(id).expect(422);
      expect(refusal.body.error.details).toContainEqual(
        expect.objectContaining({ code: 'inside_freeze' }),
      );

      const waiver = {
        windowId: window.id,
        reason: 'The fix cannot wait',
        expiresAt: around.end,
      };
      await api
        .as('viewer')
        .post(`/releases/${id}/waivers`, waiver)
        .expect(403);
      await api
        .as('manager')
        .post(`/releases/${id}/waivers`, { ...waiver, windowId: 'x' })
        .expect(400);
      await api
        .as('manager')
        .post(`/releases/${id}/waivers`, {
          ...waiver,
          expiresAt: around.start,
        })
        .expect(400);
      const { body } = await api
        .as('manager')
        .post(`/releases/${id}/waivers`, waiver)
        .expect(201);
      expect(body).toMatchObject({
        revision: 2,
        waivers: [{ windowName: 'Launch', grantedBy: 'user:default/manager' }],
      });
      await api
        .as('manager')
        .post(`/releases/${id}/waivers`, waiver)
        .expect(409);

      await api
        .as('manager')
        .delete(`/releases/${id}/waivers/${window.id}`)
        .expect(200);
      await start(id).expect(422);
      await api
        .as('manager')
        .post(`/releases/${id}/waivers`, waiver)
        .expect(201);
      const { body: started } = await start(id);
      expect(
        (started.error?.details ?? []).filter(
          ({ code }: { code: string }) => code === 'inside_freeze',
        ),
      ).toEqual([]);
    });

    it('shows the occurrences in the calendar of what they are for', async () => {
      const window = await made({
        ...weekend,
        scope: { entityFilter: { 'spec.type': 'website' } },
      });
      const span = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
      const shown = async (search: string) => {
        const { body } = await api
          .as('viewer')
          .get(`/calendar?${span}${search}`)
          .expect(200);
        return body.items.filter(
          ({ windowId }: { windowId?: string }) => windowId === window.id,
        );
      };
      expect(await shown('')).toHaveLength(5);
      expect(await shown('&entityRef=component:default/webshop')).toHaveLength(
        5,
      );
      expect(await shown('&entityRef=component:default/checkout')).toHaveLength(
        0,
      );
      expect(await shown('&ownerRef=group:default/web-team')).toHaveLength(5);
      expect(await shown('&ownerRef=group:default/payments-team')).toHaveLength(
        0,
      );
    });
  });
});
