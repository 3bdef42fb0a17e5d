import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import { goLive, withChecklists } from './__testUtils__/withChecklists';

const smoke = goLive(
  { items: [{ id: 'smoke', title: 'Smoke tested' }] },
  { id: 'go-live', name: 'Smoke test', stage: 'verify' },
);

const REVIEW = { gateId: 'emergency-review' };

const codesOf = (answer: { body: any }) =>
  detailsOf(answer).map(([, code]) => code);

describe.each(databaseIds)(
  'what is asked after the start on %s',
  databaseId => {
    const {
      as,
      asks,
      create,
      gateId,
      gateOf,
      get,
      imported,
      move,
      readinessOf,
      tick,
      ticked,
    } = withChecklists(databaseId);

    it('is shown before, and holds up the completion alone', async () => {
      await asks([smoke]);
      const release = await create({ impact: 'fix' });
      await expect(gateOf(release)).resolves.toMatchObject({
        stage: 'verify',
        status: 'fail',
        counts: false,
        dueAt: release.window!.end,
      });
      expect((await move(release, 'in_readiness')).status).toBe(200);
      expect((await move(release, 'approved')).status).toBe(200);
      const early = await tick(await get(release), 'smoke', 'ann');
      expect([early.status, ...codesOf(early)]).toEqual([422, 'gate_not_open']);
      const items = (await gateOf(release)).checklist!.items;
      expect(items[0]).toMatchObject({
        mayTick: false,
        whyNot: { code: 'gate_not_open' },
      });
    });

    it('has to pass before a release is completed', async () => {
      await asks([smoke, goLive({}, { id: 'before' })]);
      const release = await imported();
      const readiness = await readinessOf(release);
      expect(readiness).toMatchObject({
        verdict: 'fail',
        code: 'not_verified',
        own: { gates: [{ id: gateId(), counts: true }] },
        rootBlockers: [{ gateId: gateId() }],
      });
      expect(readiness.sentence).toBe(
        `${release.name} has been deployed and cannot be completed: 1 check is failing.`,
      );
      const refused = await move(release, 'completed');
      expect([refused.status, ...detailsOf(refused)]).toEqual([
        422,
        ['to', 'checklist_open'],
      ]);
      const { body } = await as('manager').get(
        `/releases/${release.id}/actions`,
      );
      expect(
        body.items.find(({ to }: { to?: string }) => to === 'completed'),
      ).toMatchObject({ allowed: false, code: 'checklist_open' });

      await ticked(release, 'smoke', 'ann');
      await expect(readinessOf(release)).resolves.toMatchObject({
        verdict: 'pass',
        code: 'verifying',
      });
      const over = await tick(
        release,
        'runbook',
        'ann',
        {},
        {
          gateId: gateId().replace('go-live', 'before'),
        },
      );
      expect([over.status, ...codesOf(over)]).toEqual([409, 'decided']);
      expect((await move(release, 'completed')).status).toBe(200);
      const done = await tick(await get(release), 'smoke', 'ann');
      expect([done.status, ...codesOf(done)]).toEqual([409, 'decided']);
    });

    it('has to pass before a row of an import completes one', async () => {
      await asks([smoke]);
      const release = await imported();
      const row = () =>
        as('engineer').post('/releases:batch', {
          items: [
            {
              version: release.version,
              components: release.components,
              environment: 'staging',
              window: release.window,
              source: release.source,
              state: 'completed',
            },
          ],
        });
      const refused = await row();
      expect([refused.status, ...detailsOf(refused)]).toEqual([
        400,
        ['items.0.state', 'checklist_open'],
      ]);
      await ticked(release, 'smoke', 'ann');
      const answer = await row();
      expect(answer.body.error).toBeUndefined();
      expect((await get(release)).state).toBe('completed');
    });

    it('is asked anew when a release that failed is tried again', async () => {
      await asks([smoke]);
      const release = await imported();
      await ticked(release, 'smoke', 'ann');
      await expect(gateOf(release)).resolves.toMatchObject({ status: 'pass' });
      expect((await move(release, 'failed')).status).toBe(200);
      expect((await move(release, 'in_readiness')).status).toBe(200);
      await expect(gateOf(release)).resolves.toMatchObject({ status: 'fail' });
    });

    it('asks those who approve it once it has started, not before', async () => {
      await asks([
        {
          id: 'accepted',
          name: 'Accepted',
          type: 'approval',
          stage: 'close',
          params: { rules: [{ from: ['group:default/support'] }] },
        },
      ]);
      const vote = (release: { id: string; revision: number }) =>
        as('cem')
          .post(`/releases/${release.id}/votes`, {
            gateId: gateId().replace('go-live', 'accepted'),
            decision: 'approve',
          })
          .set('If-Match', `"${release.revision}"`);
      const planned = await create();
      const early = await vote(planned);
      expect([early.status, ...codesOf(early)]).toEqual([422, 'gate_not_open']);

      const release = await imported();
      const refused = await move(release, 'completed');
      expect([refused.status, ...codesOf(refused)]).toEqual([
        422,
        'approval_pending',
      ]);
      expect((await vote(release)).status).toBe(201);
      expect((await move(release, 'completed')).status).toBe(200);
    });

    describe('an emergency', () => {
      const emergency = {
        kind: 'emergency',
        rollbackPlan: 'Deploy the one before',
      };

      it('is completed once somebody who did not write it has reviewed it', async () => {
        await asks([goLive({}, { severity: 'advisory' })], {
          emergency: { reviewWithin: 'P3D' },
        });
        const release = await imported(emergency);
        const start = Date.parse(release.actual.start!);
        await expect(
          gateOf(release, 'manager', 'emergency-review'),
        ).resolves.toMatchObject({
          name: 'Emergency review',
          kind: 'checklist',
          stage: 'close',
          status: 'fail',
          code: 'emergency_review_pending',
          waivable: false,
          dueAt: new Date(start + 3 * 86_400_000)
            .toISOString()
            .replace('.000Z', 'Z'),
        });
        const refused = await move(release, 'completed');
        expect([refused.status, ...codesOf(refused)]).toEqual([
          422,
          'emergency_review_pending',
        ]);
        const own = await tick(release, 'reviewed', 'manager', {}, REVIEW);
        expect([own.status, ...codesOf(own)]).toEqual([403, 'self_tick']);
        await ticked(release, 'reviewed', 'ann', { note: 'Seen' }, REVIEW);
        expect((await move(release, 'completed')).status).toBe(200);
      });

      it('is reviewed whoever imports what', async () => {
        const release = await imported(emergency);
        const refused = await as('manager').post('/releases:batch', {
          items: [
            {
              version: release.version,
              components: release.components,
              environment: 'staging',
              source: release.source,
              ...emergency,
              state: 'completed',
            },
          ],
        });
        expect([refused.status, ...detailsOf(refused)]).toEqual([
          400,
          ['items.0.state', 'emergency_review_pending'],
        ]);
      });

      it('is asked for no review before it is out', async () => {
        const release = await create(emergency);
        await expect(
          gateOf(release, 'manager', 'emergency-review'),
        ).resolves.toMatchObject({ counts: false });
        const normal = await create({ version: '5.9.0' });
        await expect(
          gateOf(normal, 'manager', 'emergency-review'),
        ).resolves.toBeUndefined();
      });
    });

    it('is due some working days from the window or a milestone', async () => {
      // A Thursday at 14:00 in Paris.
      const window = {
        start: '2099-11-26T13:00:00Z',
        end: '2099-11-26T15:00:00Z',
        timeZone: 'Europe/Paris',
      };
      await asks([
        goLive(
          {
            items: [
              { id: 'one', title: 'One' },
              {
                id: 'two',
                title: 'Two',
                due: { offsetDays: 2, from: 'window_end' },
              },
              {
                id: 'three',
                title: 'Three',
                due: { offsetDays: 0, from: 'milestone', milestone: 'review' },
              },
            ],
          },
          { due: { offsetDays: -4, from: 'window_start' } },
        ),
      ]);
      const release = await create({ window });
      const gate = await gateOf(release);
      expect(gate.checklist!.items.map(({ dueAt }) => dueAt)).toEqual([
        '2099-11-20T13:00:00Z',
        '2099-11-30T15:00:00Z',
        '2099-11-20T13:00:00Z',
      ]);
      expect(gate.dueAt).toBe('2099-11-20T13:00:00Z');
    });
  },
);
