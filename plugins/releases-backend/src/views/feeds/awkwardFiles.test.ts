import { databaseIds } from '../../__testUtils__/databases';
import { stopClock } from '../../__testUtils__/stopClock';
import {
  AWKWARD_NOW,
  awkwardCases,
} from '../../schedule/windows/import/__testUtils__/awkwardCases';
import { FeedsApi, startFeedsApi } from './__testUtils__/feedsApi';
import { PARSERS, ReadEvent } from './__testUtils__/parsers';

const cases = awkwardCases();

const sorted = <T extends Pick<ReadEvent, 'start'>>(
  events: readonly T[],
): T[] => [...events].sort((a, b) => a.start.localeCompare(b.start));

describe.each(databaseIds)(
  'feeds of awkward calendar files on %s',
  databaseId => {
    stopClock(AWKWARD_NOW);
    let api: FeedsApi;

    beforeAll(async () => {
      api = await startFeedsApi({
        databaseId,
        releases: { feeds: { readsPerHour: 1000 } },
      });
    });
    afterAll(() => api.stop());

    it('have the occurrences that were imported, whoever reads them', async () => {
      const feed = await api.made('viewer');
      for (const file of cases.filter(({ occurrences }) => occurrences)) {
        await api.db('windows').delete();
        const before = cases.filter(({ name }) => name === file.before);
        for (const { ics, timeZone } of [...before, file]) {
          await api
            .as('manager')
            .post('/windows/import', { ics, timeZone })
            .expect(200);
        }
        const { text } = await api.read(feed).expect(200);
        const wanted = sorted(file.occurrences ?? []).map(
          ({ name, start, end }) => ({ name: `Freeze: ${name}`, start, end }),
        );
        for (const { parser, parse } of PARSERS) {
          const found = sorted(parse(text).events).map(
            ({ name, start, end }) => ({ name, start, end }),
          );
          expect([file.name, parser, found]).toEqual([
            file.name,
            parser,
            wanted,
          ]);
        }
      }
    }, 60_000);

    it('have both ends of a freeze in the hour that comes twice', async () => {
      await api.db('windows').delete();
      await api
        .as('manager')
        .post('/windows', {
          name: 'Changeover',
          effect: 'deny',
          reason: 'Clocks are put back',
          timeZone: 'Europe/Paris',
          start: '2027-10-31T00:30:00Z',
          end: '2027-10-31T01:30:00Z',
        })
        .expect(201);
      const { text } = await api.read(await api.made('viewer')).expect(200);
      expect(text).toContain('DTSTART:20271031T003000Z');
      expect(text).toContain('DTEND:20271031T013000Z');
      for (const { parse } of PARSERS) {
        expect(parse(text).events).toMatchObject([
          { start: '2027-10-31T00:30:00Z', end: '2027-10-31T01:30:00Z' },
        ]);
      }
    });

    it('do not end where a name says so', async () => {
      await api.db('windows').delete();
      const name = 'a\nX-EVIL:1\nEND:VCALENDAR, x; y\\';
      const { text } = await api
        .read(await api.made('viewer', { name }))
        .expect(200);
      for (const { parse } of PARSERS) {
        expect(parse(text)).toEqual({ name, events: [] });
      }
    });
  },
);
