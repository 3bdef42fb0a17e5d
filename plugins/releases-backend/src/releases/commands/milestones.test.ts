import {
  BatchResult,
  ledgerPageSchema,
  Release,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';

const board = {
  name: 'Board',
  kind: 'go_no_go',
  dueAt: '2099-11-24T16:00:00Z',
};

const thursday = {
  start: '2099-11-26T13:00:00Z',
  end: '2099-11-26T14:30:00Z',
  timeZone: 'Europe/Paris',
};

/** The Monday after. */
const window = {
  start: '2099-11-30T13:00:00Z',
  end: '2099-11-30T14:30:00Z',
  timeZone: 'Europe/Paris',
};

describe.each(databaseIds)('milestones over HTTP on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);

  const made = async (given: object = {}) => {
    const release = await create({
      ...checkout,
      window: thursday,
      milestones: [board],
      ...given,
    });
    const path = `/releases/${release.id}`;
    const tick = `${path}/milestones/${release.milestones[0].id}/done`;
    return { release, path, tick };
  };
  const dueAt = ({ milestones }: Pick<Release, 'milestones'>) =>
    milestones.map(milestone => milestone.dueAt);

  it('are ticked and unticked, each once and in the ledger', async () => {
    const { path, tick } = await made();
    const [first, second] = await Promise.all([
      api().as('manager').post(tick),
      api().as('manager').post(tick),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const done = releaseSchema.parse((await api().as('viewer').get(path)).body);
    expect(done).toMatchObject({
      revision: 2,
      milestones: [{ ...board, doneAt: expect.any(String) }],
    });
    const again = await api().as('manager').post(tick);
    expect(again.body).toEqual(done);

    const undone = await api().as('manager').delete(tick);
    expect(undone.body.milestones[0]).not.toHaveProperty('doneAt');
    const { items } = ledgerPageSchema.parse(
      (await api().as('viewer').get(`${path}/ledger`)).body,
    );
    expect(items.map(({ action }) => action)).toEqual([
      'changed',
      'changed',
      'created',
    ]);
  });

  it('ask for leave, a revision that holds, and a milestone that is there', async () => {
    const { path, tick } = await made();
    expect((await api().as('viewer').post(tick)).status).toBe(403);
    expect((await api().as('viewer').delete(tick)).status).toBe(403);
    const stale = await api().as('manager').post(tick).set('If-Match', '"9"');
    expect(stale.status).toBe(409);
    const none = await api().as('manager').post(`${path}/milestones/none/done`);
    expect(none.status).toBe(404);
    expect(none.body.error.message).toMatch(/has no milestone none/);
    expect((await api().as('viewer').get(path)).body.revision).toBe(1);
  });

  it('have an owner that the catalog knows, and a kind that there is', async () => {
    const { path } = await made();
    const change = (milestone: object) =>
      api()
        .as('manager')
        .patch(path, { milestones: [{ ...board, ...milestone }] }, 1);
    expect(
      detailsOf(await change({ ownerRef: 'group:default/nobody' })),
    ).toEqual([['milestones.0.ownerRef', 'unknown_entity']]);
    expect(detailsOf(await change({ kind: 'party' }))).toEqual([
      ['milestones.0.kind', 'unknown_value'],
    ]);
  });

  it('move with the window, unless the same change dates them', async () => {
    const { path } = await made();
    const moved = await api().as('manager').patch(path, { window }, 1);
    expect(dueAt(moved.body)).toEqual(['2099-11-26T16:00:00Z']);
    expect(moved.body.warnings).toMatchObject([{ code: 'milestones_moved' }]);

    const { milestones, window: before } = releaseSchema.parse(moved.body);
    const back = await api()
      .as('manager')
      .patch(
        path,
        { window: { ...before, start: '2099-11-30T13:30:00Z' }, milestones },
        2,
      );
    expect(dueAt(back.body)).toEqual(['2099-11-26T16:00:00Z']);
  });

  it('move with the window of a row that says nothing of them', async () => {
    const source = { provider: 'sheet', externalId: 'PAY-1' };
    const { release } = await made({ source });
    const { body } = await api()
      .as('manager')
      .post('/releases:batch', {
        items: [{ ...checkout, window, source }],
      });
    const result: BatchResult = body;
    expect(result).toMatchObject({ updated: 1 });
    const { body: after } = await api()
      .as('viewer')
      .get(`/releases/${release.id}`);
    expect(dueAt(after)).toEqual(['2099-11-26T16:00:00Z']);
  });
});
