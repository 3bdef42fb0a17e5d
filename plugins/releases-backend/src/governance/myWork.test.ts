import {
  MyWork,
  myWorkSchema,
  Release,
  WorkItem,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';
import { releaseMention } from './evaluate/mentions';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, inDays } from '../__testUtils__/releaseRequests';
import { group, people } from './voting/__testUtils__/votingCatalog';
import {
  gateId,
  ONE_OF_TEAM,
  policyId,
  withVotingApi,
} from './voting/__testUtils__/withVotingApi';

jest.setTimeout(30_000);

const goLive = {
  id: 'go-live',
  name: 'Go-live',
  type: 'checklist',
  stage: 'approval',
  params: {
    items: [
      { id: 'runbook', title: 'Runbook read' },
      { id: 'told', title: 'QA told', ownerRef: 'group:default/qa' },
    ],
  },
};

const unitTests = {
  id: 'unit-tests',
  name: 'Unit tests',
  type: 'evidence',
  stage: 'approval',
  ownerRef: 'group:default/qa',
  params: { type: 'test.unit', manual: true },
};

describe.each(databaseIds)('my work on %s', databaseId => {
  const voting = withVotingApi(databaseId);
  const { api, asks, catalog, create, voted } = voting;

  /** Reads who is in the groups, as is done soon after they are asked. */
  const membersRead = async (members: Record<string, string[]>) => {
    for (const [name, names] of Object.entries(members)) {
      await api()
        .db('approver_members')
        .insert({
          ref: `group:default/${name}`,
          members: JSON.stringify(names.map(one => `user:default/${one}`)),
          read_at: new Date(),
        })
        .onConflict('ref')
        .merge();
    }
  };
  beforeEach(() =>
    membersRead({
      'payments-team': ['ann', 'bob', 'manager'],
      qa: ['cem', 'dee'],
    }),
  );

  const work = async (as: string, query = ''): Promise<MyWork> => {
    const answer = await api().as(as).get(`/my-work${query}`);
    expect(answer.body.error).toBeUndefined();
    return myWorkSchema.parse(answer.body);
  };
  const told = ({ kind, gateId: gate, itemId }: WorkItem) =>
    [kind, gate?.split(':').at(-1), itemId].filter(Boolean).join(' ');
  const toldTo = async (as: string, query?: string) =>
    (await work(as, query)).items.map(told).sort();

  /** One that only waits for people; the manager made it. */
  const one = async (given: object = {}): Promise<Release> => {
    const release = await create({ name: 'one', ...given });
    await api().turn();
    return release;
  };

  it('asks each person for what they can do, once', async () => {
    await asks(ONE_OF_TEAM, [goLive, unitTests]);
    const release = await one();
    expect(await toldTo('ann')).toEqual([
      'blocker unit-tests',
      'checklist go-live runbook',
      'vote sign-off',
    ]);
    // Who made it does not vote on it, and waits for those who do.
    expect(await toldTo('manager')).toEqual([
      'blocker sign-off',
      'blocker unit-tests',
      'checklist go-live runbook',
    ]);
    expect(await toldTo('cem')).toEqual([
      'checklist go-live told',
      'evidence unit-tests',
    ]);
    expect(await toldTo('eve')).toEqual([]);
    await voted(release, 'ann');
    await api().turn();
    expect(await toldTo('ann')).not.toContain('vote sign-off');
    await api()
      .as('dee')
      .put(`/releases/${release.id}/checklist/${policyId()}:go-live/told`, {
        done: true,
      })
      .set('If-Match', `"${release.revision}"`)
      .expect(200);
    await api()
      .as('manager')
      .post(`/releases/${release.id}/evidence`, {
        type: 'test.unit',
        outcome: 'pass',
        note: 'Ran it',
        subject: { entityRef: 'component:default/checkout' },
      })
      .expect(201);
    await api().turn();
    expect(await toldTo('cem')).toEqual([]);
  });

  it('says what to do, by when, and where', async () => {
    await asks(ONE_OF_TEAM, [goLive, unitTests]);
    const { id, window, revision } = await one();
    const { items } = await work('cem');
    expect(items.find(({ kind }) => kind === 'checklist')).toMatchObject({
      sentence: 'Tick “QA told” for one.',
      message: { code: 'work.tick' },
      releaseId: id,
      release: {
        name: 'one',
        version: '5.3.0',
        revision,
        timeZone: window!.timeZone,
      },
      gateName: 'Go-live',
      dueAt: window!.start,
      url: expect.stringMatching(`/releases/release/${id}/readiness$`),
    });
    expect(items.find(({ kind }) => kind === 'evidence')).toMatchObject({
      gateName: 'Unit tests',
      byHand: true,
      sentence: expect.stringContaining('unit'),
    });
    expect((await work('ann', '?kind=vote')).items).toMatchObject([
      { sentence: 'Vote on one: Sign-off.', gateId: gateId() },
    ]);
  });

  it('asks nobody for the evidence of a draft, nor tells of its blockers', async () => {
    await asks(ONE_OF_TEAM, [goLive, unitTests]);
    await one({ state: 'draft' });
    expect(await toldTo('manager')).toEqual(['checklist go-live runbook']);
    expect(await toldTo('cem')).toEqual(['checklist go-live told']);
  });

  it('asks no author to tick where the policy has others do it', async () => {
    await asks(ONE_OF_TEAM, [
      { ...goLive, params: { ...goLive.params, excludeAuthors: true } },
    ]);
    await one();
    expect(await toldTo('manager', '?kind=checklist')).toEqual([]);
    expect(await toldTo('bob', '?kind=checklist')).toEqual([
      'checklist go-live runbook',
    ]);
  });

  it('asks for waivers whom no vote binds, with who asks and why', async () => {
    await asks({ rules: [{ from: ['user:default/dee'] }] });
    await membersRead({});
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
    const { items } = await work('ann', '?kind=waiver_request');
    expect(items).toMatchObject([
      {
        waiverId: ask.body.waivers[0].id,
        sentence:
          'Grant or decline the waiver of Rollback plan that engineer asks for, for one: Nothing to undo.',
        dueAt: release.window!.start,
        url: expect.stringMatching(`/releases/release/${release.id}$`),
      },
    ]);
    for (const [person, expected] of [
      ['dee', []],
      ['manager', []],
      ['engineer', []],
      ['steward', ['waiver_request']],
    ] as const) {
      expect([person, await toldTo(person, '?kind=waiver_request')]).toEqual([
        person,
        expected,
      ]);
    }
  });

  it('tells of releases that may be read only', async () => {
    catalog.set(group('qa', ['cem', 'outsider', 'viewer']));
    await membersRead({ qa: ['cem', 'outsider', 'viewer'] });
    await asks({ rules: [{ from: ['group:default/qa'] }] }, [goLive]);
    await one();
    // Reads staging only.
    expect(await toldTo('outsider')).toEqual([]);
    // Reads it, may not vote.
    expect(await toldTo('viewer')).toEqual(['checklist go-live told']);
    expect(await toldTo('cem')).toEqual([
      'checklist go-live told',
      'vote sign-off',
    ]);
  });

  it('hides the names of releases that may not be read', async () => {
    await membersRead({ qa: ['outsider', 'cem'] });
    const hidden = await one();
    const { id } = await create({
      name: 'staged',
      environment: 'staging',
      impact: 'breaking',
      ownerRef: 'group:default/qa',
    });
    await api().turn();
    await api()
      .db('release_asks')
      .where({ kind: 'blocker', release_id: id, target: 'rollback-plan' })
      .update({
        content: JSON.stringify({
          sentence: `${releaseMention(hidden.id)} comes first.`,
          message: {
            code: 'gate.approval_frozen',
            params: {
              release: {
                release: hidden.id,
                name: releaseMention(hidden.id),
              },
            },
          },
        }),
      });
    const sentencesFor = async (as: string) =>
      (await work(as, '?kind=blocker')).items
        .filter(({ gateId: gate }) => gate === 'rollback-plan')
        .map(({ sentence, message }) => [sentence, message?.params?.release]);
    expect(await sentencesFor('outsider')).toEqual([
      [
        'A release you cannot see comes first.',
        { code: 'phrase.hiddenRelease' },
      ],
    ]);
    expect(await sentencesFor('cem')).toContainEqual([
      'one comes first.',
      { release: hidden.id, name: 'one' },
    ]);
  });

  it('goes page by page in the order in which it is due, and is counted', async () => {
    await asks(ONE_OF_TEAM, [goLive]);
    for (const days of [33, 31, 32]) {
      await create({ name: `r${days}`, window: aWindow(days) });
    }
    await api().turn();
    const items: WorkItem[] = [];
    let cursor = '';
    do {
      const page = await work('ann', `?limit=2&totalItems=true${cursor}`);
      expect(page).toMatchObject({
        totalItems: 6,
        counts: {
          vote: 3,
          checklist: 3,
          evidence: 0,
          waiver_request: 0,
          blocker: 0,
        },
      });
      items.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(items.map(({ release }) => release!.name)).toEqual([
      'r31',
      'r31',
      'r32',
      'r32',
      'r33',
      'r33',
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(6);
    expect(await work('ann', '?kind=vote&totalItems=true')).toMatchObject({
      totalItems: 3,
      counts: { checklist: 3 },
    });
  });

  it('moves with the window of a release', async () => {
    await asks(ONE_OF_TEAM);
    const release = await one();
    const window = aWindow(60);
    await voting.change(release, { window });
    await api().turn();
    expect((await work('ann', '?kind=vote')).items).toMatchObject([
      { dueAt: window.start },
    ]);
  });

  it('has nothing for services', async () => {
    await asks(ONE_OF_TEAM);
    await one();
    const { body } = await request(api().backend.server)
      .get('/api/releases/v1/my-work?totalItems=true')
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    expect(body).toMatchObject({ items: [], totalItems: 0 });
  });

  it.each([
    ['kind=lunch', 'kind.0'],
    ['limit=0', 'limit'],
    ['cursor=abc', 'cursor'],
    ['sort=name', 'sort'],
  ])('refuses ?%s', async (query, field) => {
    const { status, body } = await api().as('ann').get(`/my-work?${query}`);
    expect([status, body.error.details[0].field]).toEqual([400, field]);
  });

  it('goes by each person, whoever else asks', async () => {
    await asks({ rules: [{ from: ['owner'], required: 2 }] });
    await one();
    const asked = await Promise.all(
      people.map(async person => [person, await toldTo(person, '?kind=vote')]),
    );
    expect(
      asked.filter(([, items]) => items.length > 0).map(([who]) => who),
    ).toEqual(['ann', 'bob']);
  });
});
