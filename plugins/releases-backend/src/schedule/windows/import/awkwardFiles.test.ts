import {
  CalendarItem,
  WindowImportRow,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../../__testUtils__/databases';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';
import { stopClock } from '../../../__testUtils__/stopClock';
import {
  AWKWARD_NOW,
  AWKWARD_SPAN,
  AwkwardCase,
  awkwardCases,
  NamedOccurrence,
} from './__testUtils__/awkwardCases';

const cases = awkwardCases();

describe.each(databaseIds)('awkward calendar files on %s', databaseId => {
  stopClock(AWKWARD_NOW);
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.db('windows').delete();
  });

  const send = ({ ics, timeZone }: AwkwardCase, dryRun = false) =>
    api.as('manager').post('/windows/import', { ics, timeZone, dryRun });

  async function imported(file: AwkwardCase): Promise<WindowImportRow[]> {
    const before = cases.find(({ name }) => name === file.before);
    if (before) {
      await send(before).expect(200);
    }
    const { body: dry } = await send(file, true).expect(200);
    const { body } = await send(file).expect(200);
    expect(dry.items.map(withoutId)).toEqual(body.items.map(withoutId));
    const { body: again } = await send(file).expect(200);
    expect(again).toMatchObject({ created: 0, updated: 0 });
    return body.items;
  }

  async function occurrences() {
    const { from, to } = AWKWARD_SPAN;
    const { body } = await api
      .as('viewer')
      .get(`/calendar?from=${from}&to=${to}`)
      .expect(200);
    return sorted(
      body.items.map(({ title, start, end }: CalendarItem) => ({
        name: title,
        start,
        end,
      })),
    );
  }

  it.each(cases.filter(({ occurrences: wanted }) => wanted))(
    'reads $name',
    async file => {
      const rows = await imported(file);
      expect(await occurrences()).toEqual(sorted(file.occurrences ?? []));
      const codes = new Set(
        rows.flatMap(({ warnings }) => warnings.map(({ code }) => code)),
      );
      codes.delete('reason_missing');
      expect([...codes].sort()).toEqual(file.warnings ?? []);
      for (const hidden of file.hides ?? []) {
        const stored = await api.db('windows').select();
        expect(JSON.stringify([stored, rows])).not.toContain(hidden);
      }
    },
  );

  it.each(cases.filter(({ refused }) => refused))(
    'refuses $name',
    async file => {
      const { body } = await send(file).expect(400);
      expect(
        body.error.details.map(
          ({ field, code }: { field: string; code: string }) => [
            field.replace(/^events\.\d+\./, ''),
            code,
          ],
        ),
      ).toEqual(file.refused);
      for (const told of file.tells ?? []) {
        expect(body.error.details[0].message).toContain(told);
      }
      expect(await occurrences()).toEqual([]);
    },
  );
});

function sorted(occurrences: NamedOccurrence[]): NamedOccurrence[] {
  return [...occurrences].sort((a, b) => a.start.localeCompare(b.start));
}

function withoutId({ id: _, ...row }: WindowImportRow) {
  return row;
}
