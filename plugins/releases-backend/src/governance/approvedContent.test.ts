import { Release } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import {
  aWindow,
  checkout,
  detailsOf,
  inDays,
} from '../__testUtils__/releaseRequests';
import {
  codeOf,
  ONE_OF_TEAM,
  policyId,
  policyOf,
  signOff,
  withVotingApi,
} from './voting/__testUtils__/withVotingApi';

describe.each(databaseIds)(
  'the content that votes are for on %s',
  databaseId => {
    const {
      api,
      asks,
      change,
      create,
      gateOf,
      get,
      inReadiness,
      move,
      vote,
      voted,
    } = withVotingApi(databaseId);

    it.each<[string, object]>([
      ['version', { version: '5.4.0' }],
      [
        'digest',
        {
          components: [
            {
              entityRef: 'component:default/checkout',
              toVersion: '5.3.0',
              artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:2' }],
            },
          ],
        },
      ],
      ['scope key', { scope: [{ key: 'PAY-1' }] }],
      ['window', { window: aWindow(31) }],
      ['owner', { ownerRef: 'group:default/web-team' }],
      ['tag that selects', { tags: ['plain', 'peak-season'] }],
    ])('makes votes void when the %s changes', async (_, body) => {
      await asks(ONE_OF_TEAM);
      await api()
        .as('manager')
        .post('/policies', {
          ...policyOf({}),
          id: 'peak',
          selector: { environments: ['production'], tags: ['peak-season'] },
          gates: [
            { id: 'set', name: 'Set', type: 'window_set', stage: 'approval' },
          ],
        })
        .expect(201);
      const release = await inReadiness();
      const made = await voted(release, 'ann');
      expect((await gateOf(release)).status).toBe('pass');

      const before = await get(release);
      const answer = await change(before, body);
      expect(answer.status).toBe(200);
      expect(answer.body.warnings).toContainEqual(
        expect.objectContaining({
          code: 'votes_voided',
          field: Object.keys(body)[0],
          message: expect.stringContaining('The vote of ann'),
        }),
      );
      expect(await gateOf(release)).toMatchObject({
        code: 'approval_pending',
        approval: { satisfied: 0 },
      });
      const back: Record<string, unknown> = {};
      Object.keys(body).forEach(field => {
        back[field] = before[field as keyof Release];
      });
      expect((await change(await get(release), back)).status).toBe(200);
      expect((await gateOf(release)).code).toBe('approval_pending');
      const row = await api().db('votes').where({ id: made.id }).first();
      expect(JSON.parse(row.content)).toMatchObject({
        voidedBy: 'user:default/manager',
        voidedFor: [Object.keys(body)[0]],
      });
      await voted(await get(release), 'ann');
      expect((await gateOf(release)).status).toBe('pass');
    });

    it('makes votes void by a train and by a plan too', async () => {
      await asks(ONE_OF_TEAM);
      const release = await inReadiness();
      await voted(release, 'ann');
      const train = await api()
        .as('manager')
        .post('/trains', {
          name: 'Zed',
          timeZone: 'Europe/Paris',
          start: inDays(29),
          end: inDays(32),
        });
      expect(train.status).toBe(201);
      const boarded = await change(await get(release), {
        trainId: train.body.id,
      });
      expect(boarded.body.error).toBeUndefined();
      expect((await gateOf(release)).code).toBe('approval_pending');

      const aboard = await get(release);
      await voted(aboard, 'ann');
      const whatIf = await api()
        .as('manager')
        .post('/plans/what-if', {
          moves: [
            {
              releaseId: release.id,
              revision: aboard.revision,
              window: aWindow(30.5),
            },
          ],
        });
      await api()
        .as('manager')
        .post(`/plans/${whatIf.body.id}/commit`, {})
        .expect(200);
      expect((await gateOf(release)).code).toBe('approval_pending');
      const rows = await api().db('votes').whereNotNull('voided_at').select();
      expect(rows).toHaveLength(2);
      expect(rows.map(({ content }) => JSON.parse(content).voidedFor)).toEqual([
        expect.arrayContaining(['trainId']),
        ['window'],
      ]);
    });

    it('keeps votes when nothing that is material changes', async () => {
      await asks(ONE_OF_TEAM);
      const release = await create();
      await voted(release, 'ann');
      const body = { name: 'Other', description: 'Other', tags: ['another'] };
      expect((await change(release, body)).status).toBe(200);
      expect((await gateOf(release)).status).toBe('pass');
    });

    it('lets no author vote, since the last change that made votes void', async () => {
      await asks(ONE_OF_TEAM);
      const release = await create({}, 'eve');
      expect((await change(release, { version: '5.3.1' }, 'ann')).status).toBe(
        200,
      );
      const first = await get(release);
      for (const as of ['ann', 'eve']) {
        expect((await vote(first, as)).status).toBe(403);
      }
      await voted(first, 'bob');
      expect((await change(first, { version: '5.3.2' }, 'bob')).status).toBe(
        200,
      );
      const second = await get(release);
      const own = await vote(second, 'bob');
      expect([own.status, codeOf(own)]).toEqual([403, 'self_approval']);
      await voted(second, 'ann');
      expect((await gateOf(release)).status).toBe('pass');
    });

    it('takes an approved release back when its content changes', async () => {
      await asks(ONE_OF_TEAM);
      const release = await inReadiness();
      await voted(release, 'ann');
      expect((await move(release, 'approved')).status).toBe(200);
      const changed = await change(await get(release), { version: '6.0.0' });
      expect(changed.body.state).toBe('in_readiness');
      expect((await gateOf(release)).code).toBe('approval_pending');
    });

    it('brings nothing past the approval by a batch, whoever asks', async () => {
      await asks(ONE_OF_TEAM);
      const source = { provider: 'jira', externalId: 'R-1' };
      const row = { ...checkout, environment: 'production', source };
      const send = (item: object) =>
        api()
          .as('manager')
          .post('/releases:batch', { items: [item] });
      await send({ ...row, window: aWindow(30) }).expect(200);
      for (const state of ['approved', 'in_progress', 'completed']) {
        const answer = await send({ ...row, window: aWindow(30), state });
        expect(answer.status).toBe(400);
        expect(detailsOf(answer)).toContainEqual([
          'items.0.state',
          'approval_pending',
        ]);
      }
      const [{ id }] = await api()
        .db('releases')
        .where('source_external_id', 'R-1')
        .select('id');
      const release = await get({ id } as Release);
      await voted(release, 'ann');
      const other = await send({
        ...row,
        window: aWindow(32),
        state: 'approved',
      });
      expect(other.status).toBe(400);
      expect(
        (await send({ ...row, window: release.window, state: 'approved' }))
          .status,
      ).toBe(200);
    });

    it('brings nothing past an approval before the start either', async () => {
      await asks(ONE_OF_TEAM, [
        signOff(ONE_OF_TEAM, { id: 'go', stage: 'start' }),
      ]);
      const source = { provider: 'jira', externalId: 'R-3' };
      const row = {
        ...checkout,
        environment: 'production',
        source,
        window: aWindow(30),
      };
      const send = (state: string) =>
        api()
          .as('manager')
          .post('/releases:batch', { items: [{ ...row, state }] });
      const { body } = await send('planned');
      const release = await get({ id: body.items[0].id } as Release);
      await voted(release, 'ann');
      const refused = async () => {
        for (const state of ['in_progress', 'verifying', 'completed']) {
          const answer = await send(state);
          expect([state, answer.status, ...detailsOf(answer)]).toEqual([
            state,
            400,
            ['items.0.state', 'approval_pending'],
          ]);
        }
      };
      await refused();
      expect((await send('approved')).status).toBe(200);
      await refused();
      await voted(await get(release), 'ann', { gateId: `${policyId()}:go` });
      expect((await send('in_progress')).status).toBe(200);
      expect((await send('verifying')).status).toBe(200);
    });

    it('takes in releases that are under way elsewhere', async () => {
      await asks(ONE_OF_TEAM);
      const source = { provider: 'jira', externalId: 'R-2' };
      const answer = await api()
        .as('manager')
        .post('/releases:batch', {
          items: [
            {
              ...checkout,
              window: aWindow(30),
              environment: 'production',
              source,
              state: 'approved',
            },
          ],
        });
      expect(answer.status).toBe(200);
      const release = await get({ id: answer.body.items[0].id } as Release);
      expect(await gateOf(release)).toMatchObject({
        status: 'pass',
        code: 'approval_frozen',
      });
    });

    it('keeps one vote of each of two who send fifty, and a rejection', async () => {
      await asks({ rules: [{ from: ['owner'], required: 2 }] });
      const release = await inReadiness();
      const answers = await Promise.all([
        ...Array.from({ length: 50 }, (_, index) =>
          vote(release, index % 2 ? 'ann' : 'bob'),
        ),
        vote(release, 'ann', { decision: 'reject' }),
        move(release, 'approved'),
      ]);
      const votes = answers.slice(0, -1);
      const accepted = votes.filter(({ status }) => status === 201);
      expect(new Set(votes.map(({ status }) => status))).toEqual(
        new Set([201, 409]),
      );
      expect(accepted.length).toBeLessThanOrEqual(2);
      expect(accepted.length).toBeGreaterThan(0);
      const rows = await api().db('votes').select('voter');
      expect(rows).toHaveLength(accepted.length);
      const entries = await api()
        .db('ledger')
        .where('action', 'voted')
        .select();
      expect(entries).toHaveLength(accepted.length);
    }, 60_000);

    it('does not count a vote that was on its way while the content changed', async () => {
      await asks(ONE_OF_TEAM);
      const release = await create();
      await Promise.all([
        vote(release, 'ann'),
        change(release, { version: '7.0.0' }),
        vote(release, 'bob'),
      ]);
      const now = await get(release);
      expect(now.version).toBe('7.0.0');
      expect((await gateOf(release)).code).toBe('approval_pending');
      await voted(now, 'ann');
      await voted(now, 'bob');
      expect((await gateOf(release)).status).toBe('pass');
    });
  },
);
