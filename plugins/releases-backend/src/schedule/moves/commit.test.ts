import { planCommitSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { window } from '../../__testUtils__/days';
import { move, withPlanning } from './__testUtils__/withMoves';

jest.setTimeout(120_000);

describe.each(databaseIds)('moving releases as previewed on %s', databaseId => {
  const { api, make, preview, stored } = withPlanning(databaseId);

  const plan = async (user: string, id: string) =>
    api().as(user).post(`/plans/${id}/commit`);

  it('moves all of them as previewed, once, and tells the ledger', async () => {
    const one = await make('checkout');
    const two = await make('webshop');
    const { id } = await preview([
      move(one, window(20, 10, 12)),
      move(two, window(21, 10, 12)),
    ]);
    const committed = await plan('manager', id);
    expect(committed.status).toBe(200);
    const answer = planCommitSchema.parse(committed.body);
    expect(answer.releases.map(item => item.window)).toEqual([
      window(20, 10, 12),
      window(21, 10, 12),
    ]);
    expect(await stored(one)).toMatchObject({
      window: window(20, 10, 12),
      revision: 2,
    });
    expect(await stored(two)).toMatchObject({ window: window(21, 10, 12) });
    const ledger = await api().as('viewer').get(`/releases/${one.id}/ledger`);
    expect(ledger.body.items[0]).toMatchObject({
      action: 'moved',
      actor: 'user:default/manager',
      change: {
        fields: { window: { from: one.window, to: window(20, 10, 12) } },
      },
    });

    const again = await plan('manager', id);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(committed.body);
    expect((await stored(one)).revision).toBe(2);
    expect((await api().as('manager').get('/ledger/verify')).body.intact).toBe(
      true,
    );
  });

  it('moves none where one was changed, or may not be changed', async () => {
    const one = await make('checkout');
    const two = await make('webshop');
    const moves = [
      move(one, window(20, 10, 12)),
      move(two, window(21, 10, 12)),
    ];
    const { id } = await preview(moves);
    await api()
      .as('manager')
      .patch(`/releases/${two.id}`, { description: 'Changed' }, 1);
    const stale = await plan('manager', id);
    expect(stale.status).toBe(409);
    expect(stale.body.error.details).toEqual([
      expect.objectContaining({
        field: 'moves.1.revision',
        code: 'stale_revision',
      }),
    ]);
    expect(stale.body.error.changes[0]).toMatchObject({ action: 'changed' });
    expect(await stored(one)).toEqual(one);

    const others = await preview(
      [moves[0], { ...moves[1], revision: 2 }],
      'engineer',
    );
    expect(others.moves.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'not_allowed',
    ]);
    const refused = await plan('engineer', others.id);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(two.name);
    expect(refused.body.error.message).not.toContain(one.name);
    expect(await stored(one)).toEqual(one);

    expect((await plan('manager', others.id)).status).toBe(403);
    expect((await plan('manager', 'nothing')).status).toBe(404);
  });

  it('refuses a plan that expired, and says what to do', async () => {
    const release = await make('checkout');
    const { id } = await preview([move(release, window(20, 10, 12))]);
    await api()
      .db('plans')
      .where({ id })
      .update({ expires_at: new Date(Date.now() - 1000) });
    const expired = await plan('manager', id);
    expect(expired.status).toBe(409);
    expect(expired.body.error.message).toContain('Preview the moves again');
    expect(await stored(release)).toEqual(release);
  });

  it('commits once, however many commit at the same time', async () => {
    const release = await make('checkout');
    const { id } = await preview([move(release, window(20, 10, 12))]);
    const answers = await Promise.all([1, 2, 3].map(() => plan('manager', id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await stored(release)).revision).toBe(2);
  });

  it('voids an approval as any change of a window does, and keeps the baseline', async () => {
    const release = await make('checkout', {
      rollbackPlan: 'Deploy the version before.',
    });
    let { revision } = release;
    for (const to of ['in_readiness', 'approved']) {
      const response = await api()
        .as('manager')
        .post(`/releases/${release.id}/transitions`, { to });
      expect(response.body.error).toBeUndefined();
      revision = response.body.revision;
    }
    const shown = await preview([
      move({ ...release, revision }, window(20, 10, 12)),
    ]);
    expect(shown.moves[0].voidsApproval).toBe(true);
    const { body } = await plan('manager', shown.id);
    expect(body.releases[0]).toMatchObject({
      state: 'in_readiness',
      window: window(20, 10, 12),
      baselineWindow: release.window,
      warnings: [expect.objectContaining({ code: 'approval_voided' })],
    });
  });
});
