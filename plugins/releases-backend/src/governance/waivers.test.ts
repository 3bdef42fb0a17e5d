import {
  Conflict,
  Readiness,
  readinessSchema,
  Release,
  releaseSchema,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import {
  aWindow,
  checkout,
  detailsOf,
  inDays,
  withReleasesApi,
} from '../__testUtils__/releaseRequests';

const reason = 'Agreed with operations';
const expiresAt = inDays(30);

/** Fails: a breaking release without a rollback plan. */
const breaking = { ...checkout, impact: 'breaking' };
const planGate = { type: 'gate', id: 'rollback-plan' };

describe.each(databaseIds)(
  'waivers of gates and conflicts on %s',
  databaseId => {
    const { api, create } = withReleasesApi(databaseId);

    const ask = (user: string, { id }: Release, body: object) =>
      api().as(user).post(`/releases/${id}/waivers`, body);
    const waive = (release: Release, target: object, more: object = {}) =>
      ask('manager', release, { target, reason, expiresAt, ...more });

    async function readinessOf({ id }: Release): Promise<Readiness> {
      const { body } = await api()
        .as('manager')
        .get(`/releases/${id}/readiness`);
      return readinessSchema.parse(body);
    }
    async function gateOf(release: Release, gateId: string) {
      const { own } = await readinessOf(release);
      return own.gates.find(({ id }) => id === gateId)!;
    }
    const waiversOf = ({ body }: { body: unknown }): Waiver[] =>
      releaseSchema.parse(body).waivers ?? [];

    it('lifts the gate that it names, and no other', async () => {
      const release = await create(
        { ...breaking, window: undefined, state: 'draft' },
        'engineer',
      );
      expect(await gateOf(release, 'rollback-plan')).toMatchObject({
        status: 'fail',
        waivable: true,
      });
      const answer = await waive(release, planGate).expect(201);
      expect(waiversOf(answer)).toMatchObject([
        {
          target: { ...planGate, name: 'Rollback plan' },
          state: 'granted',
          grantedBy: 'user:default/manager',
        },
      ]);
      const gate = await gateOf(release, 'rollback-plan');
      expect(gate).toMatchObject({ status: 'waived', code: 'gate_waived' });
      expect(gate.sentence).toMatch(
        /^Waived by manager until .*: Agreed with operations\. What is set aside: .*rollback plan/,
      );
      expect((await gateOf(release, 'window-set')).status).toBe('fail');
      expect((await readinessOf(release)).verdict).toBe('fail');
    });

    it.each([
      ['window-set', 'not_waivable'],
      ['no-hold', 'not_waivable'],
    ])('does not lift %s', async (id, code) => {
      const release = await create(breaking, 'engineer');
      const refused = await waive(release, { type: 'gate', id }).expect(422);
      expect(detailsOf(refused)).toEqual([['target.id', code]]);
    });

    it.each([
      [{ target: { type: 'gate', id: 'wishes' } }, 'target.id', 'unknown_gate'],
      [{ target: { type: 'window', id: 'x' } }, 'target.id', 'unknown_window'],
      [
        { target: { type: 'conflict', id: 'x' } },
        'target.id',
        'unknown_conflict',
      ],
      [{ target: { type: 'wish', id: 'x' } }, 'target.type', 'unknown_value'],
      [{ target: undefined }, 'target', 'one_of'],
      [{ target: planGate, windowId: 'x' }, 'target', 'one_of'],
      [{ target: planGate, reason: ' ' }, 'reason', 'empty'],
      [
        { target: planGate, expiresAt: inDays(-1) },
        'expiresAt',
        'expiry_in_past',
      ],
    ])('refuses what is wrong (%#)', async (body, field, code) => {
      const release = await create(breaking, 'engineer');
      const refused = await ask('manager', release, {
        reason,
        expiresAt,
        ...body,
      }).expect(400);
      expect(detailsOf(refused)).toEqual([[field, code]]);
      expect((await readinessOf(release)).own.verdict).toBe('fail');
    });

    it('is asked for by who may not grant it, and holds once it is granted', async () => {
      const release = await create(breaking, 'engineer');
      const body = { target: planGate, reason, expiresAt };
      await ask('viewer', release, body).expect(403);
      await ask('outsider', release, body).expect(404);
      const asked = await ask('engineer', release, body).expect(202);
      const [waiver] = waiversOf(asked);
      expect(waiver).toMatchObject({
        state: 'requested',
        requestedBy: 'user:default/engineer',
      });
      expect(waiver.grantedBy).toBeUndefined();
      expect((await gateOf(release, 'rollback-plan')).status).toBe('fail');
      const twice = await ask('engineer', release, body).expect(409);
      expect(twice.body.error.message).toMatch(/has already asked/);

      const path = `/releases/${release.id}/waivers/${waiver.id}`;
      await api().as('engineer').post(`${path}/grant`, {}).expect(403);
      await api().as('engineer').post(`${path}/decline`, {}).expect(403);
      await api().as('manager').post(`${path}x/grant`, {}).expect(404);
      const answer = { answer: 'Only for this once' };
      const given = await api()
        .as('manager')
        .post(`${path}/grant`, answer)
        .expect(200);
      expect(waiversOf(given)).toMatchObject([
        { ...answer, state: 'granted', grantedBy: 'user:default/manager' },
      ]);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('waived');
      await api().as('manager').post(`${path}/decline`, {}).expect(409);
      await waive(release, planGate).expect(409);
    });

    it('is declined, or taken back by who asked for it', async () => {
      const release = await create(breaking, 'engineer');
      const body = { target: planGate, reason, expiresAt };
      const [first] = waiversOf(await ask('engineer', release, body));
      const path = `/releases/${release.id}/waivers`;
      const declined = await api()
        .as('manager')
        .post(`${path}/${first.id}/decline`, { answer: 'Write the plan' })
        .expect(200);
      expect(waiversOf(declined)).toMatchObject([
        { state: 'declined', answer: 'Write the plan' },
      ]);
      const [, second] = waiversOf(await ask('engineer', release, body));
      await api().as('engineer').delete(`${path}/${second.id}`).expect(200);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('fail');
      const [, , third] = waiversOf(await ask('engineer', release, body));
      expect(third.state).toBe('requested');
      const { body: granted } = await waive(release, planGate).expect(201);
      expect(granted.waivers.at(-1)).toMatchObject({
        id: third.id,
        state: 'granted',
        requestedBy: 'user:default/engineer',
      });
    });

    it('is not granted by who made the release, only asked for', async () => {
      const release = await create(breaking);
      const asked = await waive(release, planGate).expect(202);
      const [waiver] = waiversOf(asked);
      const path = `/releases/${release.id}/waivers/${waiver.id}`;
      const refused = await api()
        .as('manager')
        .post(`${path}/grant`, {})
        .expect(403);
      expect(detailsOf(refused)).toEqual([['', 'own_release']]);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('fail');
      await api().as('manager').post(`${path}/decline`, {}).expect(200);
    });

    it('is not even asked for by who made the release and may not change it', async () => {
      const release = await create(breaking, 'steward');
      const body = { target: planGate, reason, expiresAt };
      const refused = await ask('steward', release, body).expect(403);
      expect(detailsOf(refused)).toEqual([['', 'own_release']]);
      const other = await create(breaking, 'engineer');
      await ask('steward', other, body).expect(201);
    });

    it('is known beforehand to take somebody else', async () => {
      const release = await create(breaking, 'engineer');
      const seenBy = async (user: string) => {
        const { body } = await api()
          .as(user)
          .get(`/releases/${release.id}/readiness`);
        return readinessSchema.parse(body).whyNoWaiver;
      };
      expect(await seenBy('engineer')).toMatchObject({
        code: 'own_release',
        sentence: `You created ${release.name}, changed what it ships, or voted on it, so somebody else has to grant its waivers.`,
      });
      expect(await seenBy('manager')).toBeUndefined();
    });

    it('is granted once by two at the same time', async () => {
      const release = await create(breaking, 'engineer');
      const answers = await Promise.all(
        [1, 2, 3].map(() => waive(release, planGate)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409,
      ]);
    });

    it('is neither asked for nor granted once the release has ended', async () => {
      const release = await create(breaking, 'engineer');
      const [waiver] = waiversOf(
        await ask('engineer', release, {
          target: planGate,
          reason,
          expiresAt,
        }).expect(202),
      );
      await api()
        .as('manager')
        .post(`/releases/${release.id}/transitions`, {
          to: 'cancelled',
          reason: 'Not needed',
        })
        .expect(200);
      const path = `/releases/${release.id}/waivers/${waiver.id}`;
      for (const answer of [
        await waive(release, { type: 'gate', id: 'conflicts' }),
        await api().as('manager').post(`${path}/grant`, {}),
      ]) {
        expect([answer.status, ...detailsOf(answer)]).toEqual([
          409,
          ['', 'release_ended'],
        ]);
      }
      await api().as('manager').post(`${path}/decline`, {}).expect(200);
    });

    it('ends with another content, and does not come back with the old one', async () => {
      const release = await create(breaking, 'engineer');
      await waive(release, planGate).expect(201);
      const change = (body: object, revision: number) =>
        api()
          .as('manager')
          .patch(`/releases/${release.id}`, body, revision)
          .expect(200);
      await change({ description: 'Other words' }, 1);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('waived');
      const changed = await change({ version: '6.0.0' }, 2);
      expect(waiversOf(changed)[0].endedBy).toBe('user:default/manager');
      await change({ version: release.version }, 3);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('fail');
    });

    it('is taken back, by its id', async () => {
      const release = await create(breaking, 'engineer');
      const [{ id }] = waiversOf(await waive(release, planGate));
      const path = `/releases/${release.id}/waivers/${id}`;
      await api().as('viewer').delete(path).expect(403);
      await api().as('manager').delete(path).expect(200);
      expect((await gateOf(release, 'rollback-plan')).status).toBe('fail');
      await api().as('manager').delete(path).expect(409);
      for (const act of ['grant', 'decline']) {
        await api().as('manager').post(`${path}/${act}`, {}).expect(409);
      }
    });

    it('lifts one conflict and not the next', async () => {
      const window = aWindow(5);
      const first = await create({ ...checkout, window }, 'engineer');
      await create({ ...checkout, version: '5.4.0', window });
      const conflictsOf = async () => {
        const { body } = await api()
          .as('manager')
          .get(`/releases/${first.id}/conflicts`);
        return body.items as Conflict[];
      };
      const waiversTold = async () => {
        const [{ members }] = await conflictsOf();
        return members.map(({ releaseId, waiver: told }) => [
          releaseId === first.id,
          told?.state,
        ]);
      };
      const [conflict] = (await conflictsOf()).filter(
        ({ severity }) => severity === 'high',
      );
      const waiver = { type: 'conflict', id: conflict.fingerprint };
      const { body: asked } = await ask('engineer', first, {
        target: waiver,
        reason,
        expiresAt,
      }).expect(202);
      expect(await waiversTold()).toContainEqual([true, 'requested']);
      const [{ id: waiverId }] = waiversOf({ body: asked });
      const path = `/releases/${first.id}/waivers/${waiverId}`;
      await api().as('engineer').delete(path).expect(200);
      expect(await waiversTold()).toContainEqual([true, undefined]);
      await waive(first, waiver).expect(201);
      expect(await waiversTold()).toEqual(
        expect.arrayContaining([
          [true, 'granted'],
          [false, undefined],
        ]),
      );
      expect(await gateOf(first, 'conflicts')).toMatchObject({
        status: 'waived',
        code: 'conflicts_waived',
      });
      await create({ ...checkout, version: '5.5.0', window });
      await conflictsOf();
      await api().as('manager').get('/conflicts').expect(200);
      expect((await gateOf(first, 'conflicts')).status).toBe('fail');
    });

    it('is told in the activity of the release', async () => {
      const release = await create(breaking, 'engineer');
      const [{ id }] = waiversOf(await waive(release, planGate));
      await api().as('manager').delete(`/releases/${release.id}/waivers/${id}`);
      const { body } = await api()
        .as('manager')
        .get(`/releases/${release.id}/ledger`)
        .expect(200);
      expect(
        body.items.map(({ action }: { action: string }) => action).slice(0, 2),
      ).toEqual(['waiver_revoked', 'waived']);
    });
  },
);
