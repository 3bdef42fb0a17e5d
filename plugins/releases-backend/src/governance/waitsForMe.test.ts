import {
  forMeSchema,
  isReady,
  releaseListSchema,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, inDays } from '../__testUtils__/releaseRequests';
import { group, people } from './voting/__testUtils__/votingCatalog';
import {
  gateId,
  ONE_OF_TEAM,
  withVotingApi,
} from './voting/__testUtils__/withVotingApi';

jest.setTimeout(30_000);

describe.each(databaseIds)('what waits for me on %s', databaseId => {
  const voting = withVotingApi(databaseId);
  const { api, asks, catalog, create, gateOf, get, voted } = voting;

  /** Reads who is in the team, as is done soon after somebody asks. */
  const teamRead = () =>
    api()
      .db('approver_members')
      .insert({
        ref: 'group:default/payments-team',
        members: JSON.stringify(
          ['ann', 'bob', 'manager'].map(name => `user:default/${name}`),
        ),
        read_at: new Date(),
      });
  beforeEach(teamRead);

  const listed = async (as: string, query = 'waitsForMe=vote') => {
    const answer = await api().as(as).get(`/releases?${query}`);
    expect(answer.body.error).toBeUndefined();
    return releaseListSchema.parse(answer.body);
  };
  const namesFor = async (as: string, query?: string) =>
    (await listed(as, query)).items.map(({ name }) => name);
  const whoIsAsked = async (query?: string) => {
    const asked = await Promise.all(
      people.map(async person => [person, await namesFor(person, query)]),
    );
    return asked.flatMap(([person, names]) =>
      names.includes('one') ? person : [],
    );
  };
  const forMe = async (as: string, query = '') =>
    forMeSchema.parse(
      (await api().as(as).get(`/for-me${query}`).expect(200)).body,
    );
  const one = (given: object = {}, as?: string) =>
    create({ name: 'one', ...given }, as);

  it('lists for whom a vote is still to give, and no more once it is', async () => {
    await asks({
      rules: [{ from: ['owner'] }, { from: ['group:default/qa'] }],
    });
    const release = await one();
    await api().turn();
    // The manager is in the team and made it.
    expect(await whoIsAsked()).toEqual(['ann', 'bob', 'cem', 'dee']);
    const { id } = await voted(release, 'ann');
    await api().turn();
    expect(await whoIsAsked()).toEqual(['cem', 'dee']);
    await voting.withdraw(release, id, 'ann').expect(200);
    await api().turn();
    expect(await whoIsAsked()).toEqual(['ann', 'bob', 'cem', 'dee']);
    await voted(release, 'ann');
    await voted(release, 'dee');
    await api().turn();
    expect(await whoIsAsked()).toEqual([]);
  });

  it('asks whoever lets somebody else take a place', async () => {
    await asks({
      rules: [
        { from: ['user:default/ann', 'user:default/bob'] },
        { from: ['user:default/ann'] },
      ],
    });
    const release = await one();
    await voted(release, 'ann');
    await api().turn();
    expect(await whoIsAsked()).toEqual(['bob']);
  });

  it('takes out at once who has voted or changed what it ships', async () => {
    await asks({ rules: [{ from: ['owner'], required: 2 }] });
    const release = await one({}, 'eve');
    await api().turn();
    expect(await whoIsAsked()).toEqual(['ann', 'bob', 'manager']);
    await voted(release, 'ann');
    const answer = await voting.change(release, { version: '5.4.0' }, 'bob');
    expect(answer.status).toBe(200);
    expect(await whoIsAsked()).toEqual(['ann', 'manager']);
    await api().turn();
    expect(await whoIsAsked()).toEqual(['ann', 'manager']);
  });

  it('asks authors where they may vote', async () => {
    await asks({ ...ONE_OF_TEAM, excludeAuthors: false });
    await one();
    await api().turn();
    expect(await whoIsAsked()).toEqual(['ann', 'bob', 'manager']);
  });

  it('waits for nobody before other gates pass, and after the approval', async () => {
    await asks({ ...ONE_OF_TEAM, after: ['rollback'] }, [
      {
        id: 'rollback',
        name: 'Rollback plan',
        type: 'rollback_plan',
        stage: 'approval',
      },
    ]);
    const release = await one({ impact: 'breaking' });
    await api().turn();
    expect(await whoIsAsked()).toEqual([]);
    await voting.change(release, { rollbackPlan: 'Back' }, 'manager');
    await api().turn();
    expect(await whoIsAsked()).toEqual(['ann', 'bob']);
    const planned = await get(release);
    await voted(planned, 'ann');
    await voting.move(planned, 'in_readiness');
    expect((await voting.move(planned, 'approved')).status).toBe(200);
    await api().turn();
    expect(await whoIsAsked()).toEqual([]);
  });

  it('goes by who belongs to whom, and by the permission to vote', async () => {
    catalog.set(group('qa', ['cem', 'viewer', 'engineer']));
    await asks({ rules: [{ from: ['group:default/qa'] }] });
    await one({ ownerRef: 'group:default/payments-team' });
    await one({
      name: 'two',
      ownerRef: 'group:default/web-team',
      components: [{ entityRef: 'component:default/webshop' }],
    });
    await api().turn();
    expect(await namesFor('cem')).toEqual(['one', 'two']);
    expect(await namesFor('CEM')).toEqual(['one', 'two']);
    expect(await namesFor('engineer')).toEqual(['one']);
    expect(await namesFor('viewer')).toEqual([]);
    // A name that a wildcard of SQL would match.
    expect(await namesFor('c_m')).toEqual([]);
  });

  it('asks nobody about what is archived, and no services', async () => {
    await asks(ONE_OF_TEAM);
    const release = await one();
    await api().turn();
    const { revision } = await get(release);
    await api()
      .as('manager')
      .delete(`/releases/${release.id}`)
      .set('If-Match', `"${revision}"`)
      .expect(200);
    expect(await whoIsAsked('waitsForMe=vote&archived=true')).toEqual([]);
    expect(
      await api().db('release_asks').where('release_id', release.id).select(),
    ).toEqual([]);
  });

  it('lists waivers that are asked for to those who may grant them', async () => {
    await asks({ rules: [{ from: ['user:default/dee'] }] });
    const release = await one({ impact: 'breaking' });
    const ask = await api()
      .as('engineer')
      .post(`/releases/${release.id}/waivers`, {
        target: { type: 'gate', id: 'rollback-plan' },
        reason: 'Nothing to undo',
        expiresAt: inDays(20),
      })
      .set('If-Match', `"${release.revision}"`);
    expect(ask.status).toBe(202);
    await voted(release, 'dee');
    await api().turn();
    const waivers = 'waitsForMe=waiver';
    // The manager made it, and who has a vote on it waives nothing.
    expect(await whoIsAsked(waivers)).toEqual(['ann', 'bob', 'cem', 'eve']);
    expect(await namesFor('steward', waivers)).toEqual(['one']);
    expect(await namesFor('engineer', waivers)).toEqual([]);
    expect(await namesFor('steward', 'waitsForMe=vote,waiver')).toEqual([
      'one',
    ]);
    await api()
      .db('release_asks')
      .where('kind', 'waiver')
      .update({ until: new Date(Date.now() - 1) });
    expect(await whoIsAsked(waivers)).toEqual([]);
    await voting.change(release, { version: '6.0.0' }, 'ann');
    await api().turn();
    expect(await whoIsAsked(waivers)).toEqual([]);
  });

  it('comes page by page, counted, narrowed and in every order', async () => {
    await asks(ONE_OF_TEAM);
    for (const days of [31, 32, 33, 34, 35]) {
      await create({ name: `r${days}`, window: aWindow(days) });
    }
    await create({ name: 'other', environment: 'elsewhere' });
    await api().turn();
    for (const sort of ['start', 'attention']) {
      const names: string[] = [];
      let cursor = '';
      do {
        const page = await listed(
          'ann',
          `waitsForMe=vote&limit=2&totalItems=true&sort=${sort}${cursor}`,
        );
        expect(page.totalItems).toBe(5);
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor !== '');
      expect(names).toEqual(['r31', 'r32', 'r33', 'r34', 'r35']);
    }
    expect(await namesFor('ann', 'waitsForMe=vote&q=r33')).toEqual(['r33']);
    expect(await namesFor('eve')).toEqual([]);
  });

  it('refuses what nothing waits for', async () => {
    const { status, body } = await api()
      .as('ann')
      .get('/releases?waitsForMe=lunch');
    expect([status, body.error.details[0].field]).toEqual([
      400,
      'waitsForMe.0',
    ]);
  });

  it('counts for each person, and tells what ships next', async () => {
    await asks(ONE_OF_TEAM);
    await one({ window: aWindow(31) });
    await create({ name: 'next', window: aWindow(29) });
    await create({ name: 'sketch', state: 'draft', window: aWindow(2) });
    await create({
      name: 'web',
      window: aWindow(33),
      components: [{ entityRef: 'component:default/webshop' }],
    });
    await api().turn();
    const { upcoming, ...waiting } = await forMe('ann');
    expect(waiting.votes).toBe((await listed('ann')).items.length);
    expect(waiting).toMatchObject({ votes: 3, waivers: 0 });
    expect(upcoming.next?.name).toBe('next');
    expect(await forMe('viewer')).toMatchObject({
      votes: 0,
      waivers: 0,
      upcoming: { count: upcoming.count, next: { name: 'next' } },
    });
    expect(
      (await forMe('viewer', '?entityRef=component:default/webshop')).upcoming,
    ).toMatchObject({ count: 1, next: { name: 'web' } });
    // Reads staging only.
    expect(await forMe('outsider')).toEqual({
      votes: 0,
      waivers: 0,
      upcoming: { count: 0 },
    });
  });

  it('lists what readiness says that one may vote on', async () => {
    const rule = fc.record({
      from: fc.subarray(
        [
          'owner',
          'group:default/qa',
          'group:default/empty',
          'user:default/eve',
        ],
        { minLength: 1 },
      ),
      required: fc.integer({ min: 1, max: 2 }),
    });
    const scene = fc.record({
      // Of a single rule, whoever may vote is asked until it is met.
      rules: fc.array(rule, { minLength: 1, maxLength: 1 }),
      excludeAuthors: fc.boolean(),
      voters: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
      editor: fc.option(fc.constantFrom(...people)),
    });
    await asks(ONE_OF_TEAM);
    const policy = `/policies/${gateId().split(':')[0]}`;
    await fc.assert(
      fc.asyncProperty(scene, async ({ voters, editor, ...params }) => {
        const { body: known } = await api().as('manager').get(policy);
        await api()
          .as('manager')
          .patch(
            policy,
            { gates: [{ ...known.gates[0], params }] },
            known.revision,
          )
          .expect(200);
        await api().db('releases').delete();
        const made = await one();
        if (editor) {
          await voting.change(made, { version: '9.0.0' }, editor);
        }
        const release = await get(made);
        for (const voter of voters) {
          await voting.vote(release, voter);
        }
        await api().turn();
        const asked = await whoIsAsked();
        for (const person of people) {
          const { status, approval } = await gateOf(release, person);
          expect([person, asked.includes(person)]).toEqual([
            person,
            approval!.mayVote === true && !isReady(status),
          ]);
        }
      }),
      { numRuns: databaseId === 'SQLITE_3' ? 25 : 10 },
    );
  }, 120_000);
});
