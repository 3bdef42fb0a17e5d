import {
  Conflict,
  ConflictMoves,
  conflictMovesSchema,
  Release,
  releaseConflictsSchema,
  trainPlanSchema,
  whatIfSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

describe.each(databaseIds)('moves out of a conflict on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  const conflictsOf = async ({ id }: Release): Promise<Conflict[]> => {
    const { body } = await api().as('viewer').get(`/releases/${id}/conflicts`);
    return releaseConflictsSchema.parse(body).items;
  };

  const movesOf = async (
    { fingerprint }: Pick<Conflict, 'fingerprint'>,
    user = 'manager',
  ): Promise<ConflictMoves['items']> => {
    const { body } = await api()
      .as(user)
      .get(`/conflicts/${fingerprint}/moves`);
    expect(body.error).toBeUndefined();
    return conflictMovesSchema.parse(body).items;
  };

  const commit = async (moves: object[]) => {
    const { body } = await api()
      .as('manager')
      .post('/plans/what-if', { moves });
    const whatIf = whatIfSchema.parse(body);
    await api().as('manager').post(`/plans/${whatIf.id}/commit`, {});
    return whatIf;
  };

  it('offers for each release the nearest time that resolves it', async () => {
    const first = await make('checkout');
    const second = await make('checkout', { version: '2.0.0' });
    const [conflict] = await conflictsOf(first);
    expect(conflict.kind).toBe('same_component');

    const moves = await movesOf(conflict);
    expect(moves.map(({ releaseId }) => releaseId).sort()).toEqual(
      [first.id, second.id].sort(),
    );
    const [{ releaseId, revision, from, to }] = moves;
    const taken = window(10, 10, 12);
    expect(from).toEqual(taken);
    expect(to && (to.end <= taken.start || to.start >= taken.end)).toBe(true);
    expect(
      Math.abs(Date.parse(to!.start) - Date.parse(taken.start)),
    ).toBeLessThan(4 * 86_400_000);

    const whatIf = await commit([{ releaseId, revision, window: to }]);
    expect(whatIf.conflicts.vanish.map(item => item.fingerprint)).toEqual([
      conflict.fingerprint,
    ]);
    expect(await conflictsOf(first)).toEqual([]);
  });

  it('offers nothing to who may not move, and no conflict that is gone', async () => {
    const first = await make('checkout');
    await make('checkout', { version: '2.0.0' });
    const [conflict] = await conflictsOf(first);
    expect(await movesOf(conflict, 'viewer')).toEqual([]);

    const gone = await api()
      .as('manager')
      .get(`/conflicts/${'0'.repeat(40)}/moves`);
    expect(gone.status).toBe(404);
    const wrong = await api().as('manager').get('/conflicts/none/moves');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.details[0].field).toBe('fingerprint');
  });

  it('takes releases to the departure of their train, at once or all', async () => {
    const { body: train } = await api()
      .as('manager')
      .post('/trains', {
        name: 'Daily train',
        timeZone: 'UTC',
        recurrence: {
          dtstart: at(9, 20).slice(0, 19),
          duration: 'PT3H',
          rrule: 'FREQ=DAILY',
        },
      });
    const first = await make('checkout');
    const second = await make('webshop', { window: window(12, 10, 12) });
    await api()
      .as('manager')
      .post(`/trains/${train.id}/aboard`, {
        releaseIds: [first.id, second.id],
        departure: at(11, 20),
      });
    const off = (await conflictsOf(first)).find(
      ({ kind }) => kind === 'off_departure',
    );
    const [move] = await movesOf(off!);
    expect(move.to?.start).toBe(at(11, 20));

    const planOf = async () => {
      const { body } = await api()
        .as('manager')
        .get(`/trains/${train.id}/plan?departure=${at(11, 20)}`);
      return trainPlanSchema.parse(body);
    };
    const { outside } = await planOf();
    expect(outside).toHaveLength(2);
    await commit(outside.map(({ align }) => align!));
    expect((await planOf()).outside).toEqual([]);
  });
});
