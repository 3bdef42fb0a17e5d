import { databaseIds } from '../../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  inDays,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';

const source = { provider: 'jira', externalId: 'PAY-1' };

describe.each(databaseIds)(
  'correcting the actual times of a release over HTTP on %s',
  databaseId => {
    const { api, create } = withReleasesApi(databaseId);

    /** One that happened two days ago, by what was written down. */
    async function completed(): Promise<string> {
      const imported = await api()
        .as('manager')
        .post('/releases:batch', {
          items: [
            {
              ...checkout,
              source,
              state: 'completed',
              window: {
                start: inDays(-2),
                end: inDays(-1.9),
                timeZone: 'Europe/Paris',
              },
              actual: { start: inDays(-2), end: inDays(-1) },
            },
          ],
        });
      expect(imported.status).toBe(200);
      const list = await api().as('manager').get('/releases');
      return list.body.items[0].id;
    }

    const correct = (id: string, body: object, revision = 1, who = 'manager') =>
      api().as(who).patch(`/releases/${id}/actual`, body, revision);

    it('keeps what was before, and why, in the ledger', async () => {
      const id = await completed();
      const end = inDays(-1.9);

      const corrected = await correct(id, { end, reason: 'Closed a day late' });

      expect(corrected.status).toBe(200);
      expect(corrected.headers.etag).toBe('"2"');
      expect(corrected.body).toMatchObject({
        actual: { end },
        state: 'completed',
      });
      const ledger = await api().as('viewer').get(`/releases/${id}/ledger`);
      expect(ledger.body.items[0]).toMatchObject({
        action: 'actual_corrected',
        actor: 'user:default/manager',
        change: {
          reason: 'Closed a day late',
          fields: {
            actual: { from: { end: expect.any(String) }, to: { end } },
          },
        },
      });
      expect(
        (await api().as('viewer').get(`/releases/${id}/ledger/verify`)).body,
      ).toMatchObject({ intact: true, entries: 2 });
    });

    it.each([
      ['no time', {}, [['start', 'nothing_to_correct']]],
      [
        'no reason',
        { start: inDays(-2.1), reason: ' ' },
        [['reason', 'empty']],
      ],
      ['a time to come', { end: inDays(1) }, [['end', 'in_the_future']]],
      [
        'an end before the start',
        { end: inDays(-3) },
        [['end', 'actual_end_before_start']],
      ],
      [
        'a start after the end',
        { start: inDays(-0.5) },
        [['start', 'actual_start_after_end']],
      ],
      [
        'a time without offset',
        { start: '2026-11-26T13:00:00' },
        [['start', 'invalid_instant']],
      ],
      [
        'another field',
        { start: inDays(-2.1), state: 'draft' },
        [['state', 'unknown_field']],
      ],
    ])('refuses %s and changes nothing', async (_, body, details) => {
      const id = await completed();

      const refused = await correct(id, { reason: 'Late entry', ...body });

      expect(refused.status).toBe(400);
      expect(detailsOf(refused)).toEqual(details);
      expect(
        (await api().as('viewer').get(`/releases/${id}`)).body.revision,
      ).toBe(1);
    });

    it('asks who it is for, and on which revision', async () => {
      const id = await completed();
      const body = { start: inDays(-2.1), reason: 'Late entry' };

      expect((await correct(id, body, 1, 'viewer')).status).toBe(403);
      expect((await correct(id, body, 1, 'outsider')).status).toBe(404);
      expect(
        (await api().as('manager').patch(`/releases/${id}/actual`, body))
          .status,
      ).toBe(428);
      expect((await correct(id, body)).status).toBe(200);
      const late = await correct(id, { ...body, start: inDays(-2.2) });
      expect(late.status).toBe(409);
      expect(late.body.error.current.revision).toBe(2);
    });

    it('is offered and taken only once a release has started', async () => {
      const { id } = await create();
      const refused = await correct(id, {
        start: inDays(-1),
        reason: 'Late entry',
      });
      expect(refused.status).toBe(409);

      const offered = async (release: string) =>
        (
          await api().as('manager').get(`/releases/${release}/actions`)
        ).body.items.map(({ action }: { action: string }) => action);
      expect(await offered(id)).not.toContain('correct_actual');
      expect(await offered(await completed())).toContain('correct_actual');
    });
  },
);
