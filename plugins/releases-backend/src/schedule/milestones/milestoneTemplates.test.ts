import {
  ledgerPageSchema,
  milestoneDatesSchema,
  milestoneTemplateListSchema,
  milestoneTemplateSchema,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { startTrainsApi } from '../trains/__testUtils__/trainsApi';

const quarterly = {
  name: 'Quarterly release',
  timeZone: 'Europe/Paris',
  milestones: [
    {
      name: 'Code freeze',
      kind: 'code_freeze',
      offsetDays: -5,
      timeOfDay: '17:00',
    },
    { name: 'Go/no-go', kind: 'go_no_go', offsetDays: -1, timeOfDay: '10:00' },
    { name: 'Review', offsetDays: 2, timeOfDay: '09:30' },
  ],
};

const onMonday = {
  window: {
    start: '2027-03-29T08:00:00Z',
    end: '2027-03-29T10:00:00Z',
    timeZone: 'Europe/Paris',
  },
};

describe.each(databaseIds)(
  'the HTTP API of milestone templates on %s',
  databaseId => {
    let setting: Awaited<ReturnType<typeof startTrainsApi>>;

    beforeAll(async () => {
      setting = await startTrainsApi(databaseId);
    }, 60_000);

    beforeEach(() => setting.clear());

    afterAll(() => setting.api.stop());

    const as = (user: string) => setting.api.as(user);

    const make = async (template: object) => {
      const { body, status } = await as('manager').post(
        '/milestone-templates',
        template,
      );
      expect({ status, error: body.error }).toEqual({ status: 201 });
      return milestoneTemplateSchema.parse(body);
    };

    const apply = (releaseId: string, templateId: string, user = 'manager') =>
      as(user).post(`/releases/${releaseId}/milestones/from-template`, {
        templateId,
      });

    it('makes, lists, changes, archives and restores one', async () => {
      const template = await make(quarterly);
      expect(template).toMatchObject({ ...quarterly, revision: 1 });
      const path = `/milestone-templates/${template.id}`;
      const list = await as('viewer').get('/milestone-templates?q=quarter');
      expect(milestoneTemplateListSchema.parse(list.body).items).toEqual([
        template,
      ]);
      expect((await as('manager').patch(path, { name: 'x' })).status).toBe(428);
      const changed = await as('manager').patch(path, { timeZone: null }, 1);
      expect(changed.headers.etag).toBe('"2"');
      expect(changed.body).not.toHaveProperty('timeZone');
      const stale = await as('manager').patch(path, { name: 'y' }, 1);
      expect(stale.status).toBe(409);
      expect((await as('manager').delete(path)).status).toBe(200);
      expect((await as('viewer').get(path)).status).toBe(404);
      expect((await as('manager').post(`${path}/restore`)).status).toBe(200);
      expect((await as('viewer').get(path)).body.revision).toBe(4);
      const ledger = await as('viewer').get(`${path}/ledger`);
      expect(
        ledgerPageSchema.parse(ledger.body).items.map(({ action }) => action),
      ).toEqual(['restored', 'archived', 'changed', 'created']);
      const verified = await as('manager').get('/ledger/verify');
      expect(verified.body).toMatchObject({ intact: true, entries: 4 });
    });

    it('is written by those who may', async () => {
      const template = await make(quarterly);
      const path = `/milestone-templates/${template.id}`;
      for (const attempt of [
        as('engineer').post('/milestone-templates', quarterly),
        as('engineer').patch(path, { name: 'x' }, 1),
        as('engineer').delete(path),
        as('engineer').post(`${path}/restore`),
      ]) {
        expect((await attempt).status).toBe(403);
      }
    });

    it.each([
      ['no name', { name: undefined }, [['name', 'required']]],
      [
        'no milestones',
        { milestones: undefined },
        [['milestones', 'required']],
      ],
      [
        'a time of day that is none',
        { milestones: [{ name: 'x', offsetDays: 0, timeOfDay: '25:00' }] },
        [['milestones.0.timeOfDay', expect.any(String)]],
      ],
      [
        'half a day',
        { milestones: [{ name: 'x', offsetDays: 0.5, timeOfDay: '10:00' }] },
        [['milestones.0.offsetDays', expect.any(String)]],
      ],
      [
        'a name twice',
        { milestones: [quarterly.milestones[0], quarterly.milestones[0]] },
        [['milestones.1.name', 'name_twice']],
      ],
      [
        'milestones twice',
        { fromReleaseId: 'x' },
        [['milestones', 'milestones_twice']],
      ],
      [
        'an unknown zone',
        { timeZone: 'x' },
        [['timeZone', 'unknown_time_zone']],
      ],
    ])('refuses %s', async (_, change, details) => {
      const response = await as('manager').post('/milestone-templates', {
        ...quarterly,
        ...change,
      });
      expect(response.status).toBe(400);
      expect(setting.detailsOf(response)).toEqual(details);
    });

    it('dates the milestones of a release by working days and wall time', async () => {
      const template = await make(quarterly);
      const release = await setting.release('webshop', 1, {
        ...onMonday,
        milestones: [
          { name: 'Go/no-go', dueAt: '2027-01-01T00:00:00Z' },
          { name: 'Own', dueAt: '2027-01-02T00:00:00Z' },
          {
            name: 'Review',
            dueAt: '2027-01-03T00:00:00Z',
            doneAt: '2027-01-03T00:00:00Z',
          },
        ],
      });
      const applied = await apply(release.id, template.id).set(
        'If-Match',
        '"1"',
      );
      expect(applied.headers.etag).toBe('"2"');
      const { milestones } = releaseSchema.parse(applied.body);
      expect(milestones.map(({ name, dueAt }) => [name, dueAt])).toEqual([
        ['Go/no-go', '2027-03-26T09:00:00Z'],
        ['Own', '2027-01-02T00:00:00Z'],
        ['Review', '2027-01-03T00:00:00Z'],
        ['Code freeze', '2027-03-22T16:00:00Z'],
      ]);
      expect(milestones.every(({ id }) => id)).toBe(true);
      expect(milestones[0].id).toBe(release.milestones[0].id);

      const again = await apply(release.id, template.id);
      expect(again.body.revision).toBe(2);
      const moved = await as('manager').patch(
        `/releases/${release.id}`,
        {
          window: {
            ...onMonday.window,
            start: '2027-03-30T08:00:00Z',
            end: '2027-03-30T10:00:00Z',
          },
        },
        2,
      );
      expect(moved.body.revision).toBe(3);
      const dated = await apply(release.id, template.id);
      expect(dated.body.milestones[0].dueAt).toBe('2027-03-29T08:00:00Z');
    });

    it('tells when milestones would be due, by a template or as another release has them', async () => {
      const template = await make(quarterly);
      const dates = (query: Record<string, string>) =>
        as('viewer').get(
          `/milestones/dates?${new URLSearchParams({
            start: onMonday.window.start,
            timeZone: 'Europe/Paris',
            ...query,
          })}`,
        );
      const byTemplate = milestoneDatesSchema.parse(
        (await dates({ templateId: template.id })).body,
      );
      expect(byTemplate.items).toEqual([
        {
          name: 'Code freeze',
          kind: 'code_freeze',
          dueAt: '2027-03-22T16:00:00Z',
        },
        { name: 'Go/no-go', kind: 'go_no_go', dueAt: '2027-03-26T09:00:00Z' },
        { name: 'Review', dueAt: '2027-03-31T07:30:00Z' },
      ]);
      const release = await setting.release('webshop', 1, {
        ...onMonday,
        milestones: [
          {
            name: 'Board',
            ownerRef: 'group:default/web-team',
            dueAt: '2027-03-26T09:00:00Z',
            doneAt: '2027-03-26T09:00:00Z',
          },
        ],
      });
      const asThere = await dates({
        fromReleaseId: release.id,
        start: '2027-04-06T08:00:00Z',
      });
      expect(asThere.body.items).toEqual([
        {
          name: 'Board',
          ownerRef: 'group:default/web-team',
          dueAt: '2027-04-05T08:00:00Z',
        },
      ]);
      const none = await dates({});
      expect(setting.detailsOf(none)).toEqual([['templateId', 'one_of']]);
      const both = await dates({ templateId: 'a', fromReleaseId: 'b' });
      expect(setting.detailsOf(both)).toEqual([['templateId', 'one_of']]);
      const draft = await setting.release('checkout', 1, {
        state: 'draft',
        window: undefined,
      });
      expect(
        setting.detailsOf(await dates({ fromReleaseId: draft.id })),
      ).toEqual([['fromReleaseId', 'window_missing']]);
      expect((await dates({ templateId: 'none' })).status).toBe(404);
      expect((await dates({ fromReleaseId: 'none' })).status).toBe(404);
    });

    it('asks for leave to change the release, its window and its revision', async () => {
      const template = await make(quarterly);
      const release = await setting.release('webshop', 1, onMonday);
      expect((await apply(release.id, template.id, 'viewer')).status).toBe(403);
      expect((await apply(release.id, 'none')).status).toBe(404);
      expect((await apply('none', template.id)).status).toBe(404);
      const stale = await apply(release.id, template.id).set('If-Match', '"9"');
      expect(stale.status).toBe(409);
      const bad = await as('manager').post(
        `/releases/${release.id}/milestones/from-template`,
        {},
      );
      expect(setting.detailsOf(bad)).toEqual([['templateId', 'required']]);
      const draft = await setting.release('checkout', 1, {
        state: 'draft',
        window: undefined,
      });
      const planless = await apply(draft.id, template.id);
      expect(planless.status).toBe(422);
      expect(setting.detailsOf(planless)).toEqual([
        ['window', 'window_missing'],
      ]);
    });

    it('is made from any release, and gives its milestones back', async () => {
      const template = await make(quarterly);
      const release = await setting.release('webshop', 1, onMonday);
      await apply(release.id, template.id);
      const taken = await make({ fromReleaseId: release.id });
      expect(taken).toMatchObject({
        name: 'webshop 1.0.0',
        timeZone: 'Europe/Paris',
        milestones: quarterly.milestones,
      });
      expect(taken.warnings).toBeUndefined();
      const named = await make({ fromReleaseId: release.id, name: 'Mine' });
      expect(named.name).toBe('Mine');
    });

    it('says what it cannot take from a release', async () => {
      const bare = await setting.release('webshop', 1, onMonday);
      const take = (fromReleaseId: string, user = 'manager') =>
        as(user).post('/milestone-templates', { fromReleaseId });
      expect(setting.detailsOf(await take(bare.id))).toEqual([
        ['fromReleaseId', 'no_milestones'],
      ]);
      expect((await take('none')).status).toBe(404);
      const sunday = await setting.release('webshop', 1, {
        ...onMonday,
        milestones: [{ name: 'Freeze', dueAt: '2027-03-21T12:00:00Z' }],
      });
      const { milestones, warnings } = await make({ fromReleaseId: sunday.id });
      expect(milestones).toEqual([
        { name: 'Freeze', offsetDays: -6, timeOfDay: '13:00' },
      ]);
      expect(warnings).toEqual([
        expect.objectContaining({ code: 'due_on_a_day_off' }),
      ]);
    });
  },
);
