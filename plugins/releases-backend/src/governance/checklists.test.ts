import { mockCredentials } from '@backstage/backend-test-utils';
import {
  GateResult,
  ledgerPageSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import { goLive, withChecklists } from './__testUtils__/withChecklists';

const codeOf = (answer: { body: any }) => detailsOf(answer)[0][1];

const itemsOf = ({ checklist }: GateResult) => checklist!.items;

describe.each(databaseIds)('the HTTP API of checklists on %s', databaseId => {
  const { api, as, asks, create, gateId, gateOf, get, move, tick, ticked } =
    withChecklists(databaseId);

  it('passes when each item is ticked by somebody who may', async () => {
    await asks([goLive()]);
    const release = await create();
    await expect(gateOf(release)).resolves.toMatchObject({
      kind: 'checklist',
      status: 'fail',
      code: 'checklist_open',
      sentence: '2 items are not ticked: Runbook read and Support told.',
      counts: true,
    });

    const made = await ticked(release, 'runbook', 'ann', { note: 'All of it' });
    expect(made).toMatchObject({
      releaseId: release.id,
      gateId: gateId(),
      itemId: 'runbook',
      done: true,
      by: 'user:default/ann',
      note: 'All of it',
    });
    await expect(gateOf(release)).resolves.toMatchObject({
      status: 'fail',
      sentence: 'One item is not ticked: Support told.',
      ownerRef: 'group:default/support',
    });
    await ticked(release, 'support', 'dee');
    const gate = await gateOf(release);
    expect(gate).toMatchObject({ status: 'pass', code: 'checklist_done' });
    expect(itemsOf(gate)).toMatchObject([
      { id: 'runbook', done: true, by: 'user:default/ann', note: 'All of it' },
      {
        id: 'support',
        done: true,
        by: 'user:default/dee',
        ownerRef: 'group:default/support',
        hint: 'In their channel',
        link: 'https://chat.example.com/support',
      },
    ]);

    await expect(get(release)).resolves.toEqual(release);
    const page = await as('manager').get(`/releases/${release.id}/ledger`);
    expect(
      ledgerPageSchema
        .parse(page.body)
        .items.map(({ action, actor, change }) => [
          action,
          actor,
          change.fields.item?.to,
        ]),
    ).toEqual([
      ['ticked', 'user:default/dee', 'Support told'],
      ['ticked', 'user:default/ann', 'Runbook read'],
      ['created', 'user:default/manager', undefined],
    ]);
    const verified = await as('manager').get(
      `/releases/${release.id}/ledger/verify`,
    );
    expect(verified.body).toMatchObject({ intact: true, chains: 3 });
  });

  it('says who may tick what, and refuses the others', async () => {
    await asks([goLive()]);
    const release = await create();
    // What groups have is looked up when somebody first ticks.
    expect(codeOf(await tick(release, 'runbook', 'eve'))).toBe('not_eligible');
    expect(codeOf(await tick(release, 'support', 'eve'))).toBe('not_eligible');
    const may = async (by: string) =>
      itemsOf(await gateOf(release, by)).map(({ mayTick, whyNot }) =>
        mayTick ? 'may' : whyNot!.sentence,
      );
    const notSupport = 'Only support may tick this.';
    await expect(may('ann')).resolves.toEqual(['may', notSupport]);
    await expect(may('manager')).resolves.toEqual(['may', notSupport]);
    await expect(may('dee')).resolves.toEqual([
      `Only the owner of ${release.name}, or somebody who may change it, can tick this.`,
      'may',
    ]);
    const refused = await tick(release, 'support', 'manager');
    expect([refused.status, ...detailsOf(refused)]).toEqual([
      403,
      ['itemId', 'not_eligible'],
    ]);
    expect(refused.body.error.message).toBe(notSupport);
    const service = await request(api().backend.server)
      .put(
        `/api/releases/v1/releases/${release.id}/checklist/${gateId()}/runbook`,
      )
      .set('Authorization', mockCredentials.service.header())
      .set('If-Match', '"1"')
      .send({ done: true });
    expect([service.status, codeOf(service)]).toEqual([403, 'not_a_person']);
    await expect(api().db('checklist_ticks').select()).resolves.toEqual([]);
  });

  it('refuses what is not there, what was overtaken, and what has ended', async () => {
    await asks([goLive()]);
    const release = await create();
    const refusals = [
      [await tick(release, 'nothing', 'ann'), 400, ['itemId', 'unknown_item']],
      [
        await tick(release, 'runbook', 'ann', {}, { gateId: 'no-hold' }),
        400,
        ['gateId', 'unknown_gate'],
      ],
      [await tick(release, 'runbook', 'ann', { done: 'yes' }), 400, ['done']],
      [
        await tick(release, 'runbook', 'ann', { why: 'x' }),
        400,
        ['why', 'unknown_field'],
      ],
    ] as const;
    for (const [answer, status, detail] of refusals) {
      expect(answer.status).toBe(status);
      expect(detailsOf(answer)[0]).toEqual(expect.arrayContaining([...detail]));
    }
    const path = `/releases/${release.id}/checklist/${gateId()}/runbook`;
    expect((await as('ann').put(path, { done: true })).status).toBe(428);
    const stale = await tick(release, 'runbook', 'ann', {}, { revision: 7 });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'stale_revision']);

    await move(release, 'cancelled');
    const ended = await tick(await get(release), 'runbook', 'ann');
    expect([ended.status, codeOf(ended)]).toEqual([409, 'decided']);
    const other = await create({ version: '5.4.0' });
    await as('manager').delete(`/releases/${other.id}`).set('If-Match', '"1"');
    const archived = await tick(
      other,
      'runbook',
      'manager',
      {},
      { revision: 2 },
    );
    expect([archived.status, codeOf(archived)]).toEqual([409, 'decided']);
    await expect(api().db('checklist_ticks').select()).resolves.toEqual([]);
  });

  it('keeps what is so already, and every tick that was taken back', async () => {
    await asks([goLive()]);
    const release = await create();
    await expect(
      ticked(release, 'runbook', 'ann', { done: false }),
    ).resolves.toEqual({
      releaseId: release.id,
      gateId: gateId(),
      itemId: 'runbook',
      done: false,
    });
    const first = await ticked(release, 'runbook', 'ann', { note: 'Read' });
    await expect(ticked(release, 'runbook', 'manager')).resolves.toEqual(first);
    await ticked(release, 'runbook', 'ann', { note: 'Read twice' });
    const back = await ticked(release, 'runbook', 'manager', {
      done: false,
      note: 'It has changed',
    });
    await expect(
      ticked(release, 'runbook', 'ann', { done: false }),
    ).resolves.toEqual(back);
    expect(itemsOf(await gateOf(release))[0]).toMatchObject({ done: false });
    const rows = await api().db('checklist_ticks').orderBy('seq').select();
    expect(rows.map(({ content }) => JSON.parse(content))).toMatchObject([
      { seq: 1, done: true, note: 'Read' },
      { seq: 2, done: true, note: 'Read twice' },
      {
        seq: 3,
        done: false,
        note: 'It has changed',
        by: 'user:default/manager',
      },
    ]);
    const actions = await api()
      .db('ledger')
      .whereIn('action', ['ticked', 'unticked'])
      .pluck('action');
    expect(actions.sort()).toEqual(['ticked', 'ticked', 'unticked']);
  });

  it('makes one of many ticks at once', async () => {
    await asks([goLive()]);
    const release = await create();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        tick(release, 'runbook', index % 2 ? 'ann' : 'manager'),
      ),
    );
    const made = answers.filter(({ status }) => status === 200);
    expect(made.length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(
      true,
    );
    expect(new Set(made.map(({ body }) => body.at + body.by)).size).toBe(1);
    await expect(api().db('checklist_ticks').select()).resolves.toHaveLength(1);
    await expect(
      api().db('ledger').where('action', 'ticked').select(),
    ).resolves.toHaveLength(1);
  }, 60_000);

  it('keeps ticks when the content changes, and says so', async () => {
    await asks([goLive()]);
    const release = await create();
    await ticked(release, 'runbook', 'ann');
    await as('manager').patch(
      `/releases/${release.id}`,
      { version: '6.0.0' },
      release.revision,
    );
    const changed = await get(release);
    expect(itemsOf(await gateOf(release))[0]).toMatchObject({
      done: true,
      isOtherContent: true,
    });
    await ticked(changed, 'runbook', 'ann');
    expect(itemsOf(await gateOf(release))[0]).not.toHaveProperty(
      'isOtherContent',
    );
  });

  it('asks again for other content where the policy says so', async () => {
    await asks([goLive({ perContent: true })]);
    const release = await create();
    await ticked(release, 'runbook', 'ann');
    await as('manager').patch(
      `/releases/${release.id}`,
      { version: '6.0.0' },
      release.revision,
    );
    expect(itemsOf(await gateOf(release))[0]).toMatchObject({
      done: false,
      why: { code: 'tick_other_content' },
    });
    await ticked(await get(release), 'runbook', 'ann');
    expect(itemsOf(await gateOf(release))[0]).toMatchObject({ done: true });
  });

  it('takes no policy with an empty list, an id twice, or an owner who is no person', async () => {
    const item = { id: 'told', title: 'Told' };
    const wrong = async (items: object[]) =>
      detailsOf(
        await as('manager').post('/policies', {
          id: 'wrong',
          name: 'Wrong',
          gates: [goLive({ items })],
        }),
      );
    await expect(wrong([])).resolves.toEqual([
      ['gates.0.params.items', expect.any(String)],
    ]);
    await expect(wrong([item, item])).resolves.toEqual([
      ['gates.0.params.items.1.id', 'item_twice'],
    ]);
    await expect(
      wrong([{ ...item, ownerRef: 'component:default/checkout' }]),
    ).resolves.toEqual([['gates.0.params.items.0.ownerRef', 'not_people']]);
    await expect(
      wrong([{ ...item, ownerRef: 'group:default/nobody' }]),
    ).resolves.toEqual([
      ['gates.0.params.items.0.ownerRef', expect.any(String)],
    ]);
    await expect(
      wrong([{ ...item, due: { offsetDays: -1, from: 'milestone' } }]),
    ).resolves.toEqual([['gates.0.params.items.0.due.milestone', 'required']]);
  });
});
