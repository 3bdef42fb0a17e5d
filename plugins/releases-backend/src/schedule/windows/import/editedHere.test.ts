import {
  Window,
  WindowImportInput,
  WindowImportResult,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../../__testUtils__/databases';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

const ics = (given: { name?: string; day?: string; sequence?: number } = {}) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:stock',
    `SUMMARY:${given.name ?? 'Stocktaking'}`,
    'DESCRIPTION:Counted by hand',
    `DTSTART;VALUE=DATE:${given.day ?? '20310107'}`,
    `SEQUENCE:${given.sequence ?? 0}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

describe.each(databaseIds)(
  'windows edited after an import on %s',
  databaseId => {
    let api: TestApi;
    let window: Window;

    beforeAll(async () => {
      api = await startApi({ databaseId, entities: shop });
    });
    afterAll(() => api.stop());

    const load = async (file: Omit<WindowImportInput, 'calendar'>) => {
      const { body } = await api
        .as('manager')
        .post('/windows/import', file)
        .expect(200);
      return body as WindowImportResult;
    };
    const stored = async () =>
      (await api.as('viewer').get(`/windows/${window.id}`).expect(200)).body;
    const edit = async (change: object) => {
      const { revision } = await stored();
      await api
        .as('manager')
        .patch(`/windows/${window.id}`, change, revision)
        .expect(200);
    };

    beforeEach(async () => {
      await api.db('windows').delete();
      const { items } = await load({ ics: ics() });
      window = (await api.as('viewer').get(`/windows/${items[0].id}`)).body;
    });

    it('keep what was edited, and take the rest from the file', async () => {
      await edit({ name: 'Inventory', contact: null, effect: 'allow' });
      const same = await load({ ics: ics() });
      expect(same).toMatchObject({
        unchanged: 1,
        items: [{ warnings: [{ code: 'edits_kept' }] }],
      });
      expect(same.items[0].warnings[0].message).toMatch(
        /kept: name, effect\. .*choose to overwrite edits\.$/,
      );
      expect(await stored()).toMatchObject({ name: 'Inventory', revision: 2 });

      const moved = await load({
        ics: ics({ day: '20310108', name: 'Count' }),
      });
      expect(moved).toMatchObject({ updated: 1 });
      expect(await stored()).toMatchObject({
        name: 'Inventory',
        effect: 'allow',
        start: '2031-01-08T00:00:00Z',
      });
    });

    it('keep edited times whole', async () => {
      await edit({
        timeZone: 'Europe/Paris',
        start: '2031-01-09T08:00:00Z',
        end: '2031-01-09T10:00:00Z',
      });
      await load({ ics: ics({ day: '20310108' }) });
      expect(await stored()).toMatchObject({
        timeZone: 'Europe/Paris',
        start: '2031-01-09T08:00:00Z',
        end: '2031-01-09T10:00:00Z',
      });
    });

    it('take everything from the file where that is chosen', async () => {
      await edit({ name: 'Inventory' });
      const result = await load({ ics: ics(), edited: 'overwrite' });
      expect(result).toMatchObject({ updated: 1 });
      expect(result.items[0].warnings).toEqual([]);
      expect(await stored()).toMatchObject({ name: 'Stocktaking' });
      expect(
        (await load({ ics: ics({ name: 'Count' }) })).items[0],
      ).toMatchObject({ status: 'updated', warnings: [] });
    });

    it('are not told to the ledger or to readers as anything else', async () => {
      await edit({ name: 'Inventory' });
      await load({ ics: ics({ day: '20310108' }) });
      expect(await stored()).not.toHaveProperty('imported');
      const { body } = await api
        .as('viewer')
        .get(`/windows/${window.id}/ledger`)
        .expect(200);
      expect(
        body.items.map(
          ({
            action,
            change,
          }: {
            action: string;
            change: { fields: object };
          }) => [action, Object.keys(change.fields).sort()],
        ),
      ).toEqual([
        ['changed', ['end', 'start']],
        ['changed', ['name']],
        ['imported', expect.not.arrayContaining(['imported'])],
      ]);
    });

    it('are refused an import that does not know what to do with them', async () => {
      const { body } = await api
        .as('manager')
        .post('/windows/import', { ics: ics(), edited: 'ask' })
        .expect(400);
      expect(body.error.details).toMatchObject([{ field: 'edited' }]);
    });
  },
);
