import { databaseIds } from '../__testUtils__/databases';
import { aWindow, detailsOf } from '../__testUtils__/releaseRequests';
import {
  CHECKOUT,
  inMinutes,
  running,
  withDeployments,
} from './__testUtils__/withDeployments';

const DIGEST = 'sha256:9f86d0';

/** A closed time from some minutes ago on. */
const freeze = (from: number, to: number, given: object = {}) => ({
  name: 'Peak season',
  effect: 'deny',
  reason: 'No changes',
  start: inMinutes(from),
  end: inMinutes(to),
  timeZone: 'Europe/Paris',
  scope: { environments: ['production'] },
  ...given,
});

const gate = {
  id: 'window',
  name: 'Window',
  type: 'window_set',
  stage: 'approval',
};

describe.each(databaseIds)('the flags of deployments on %s', databaseId => {
  const { as, asService, codesOf, move, read, release, told } =
    withDeployments(databaseId);

  const named = (externalId: string) => ({
    source: { provider: 'github', externalId },
  });

  it('are raised for a start inside a freeze', async () => {
    await as('manager').post('/windows', freeze(-60, 60)).expect(201);
    const queued = await told({ state: 'queued' });
    expect(queued.flags).toEqual([]);
    const started = await told();
    expect(started).toMatchObject({
      needsReview: true,
      flags: [
        {
          code: 'in_freeze',
          entityRef: CHECKOUT,
          sentence: expect.stringMatching(
            /^checkout was deployed at a closed time\. Peak season until .*No changes\.$/,
          ),
        },
      ],
    });
    const before = { startedAt: inMinutes(-90), finishedAt: inMinutes(-80) };
    const done = { state: 'succeeded' as const, ...before };
    expect(codesOf(await told({ ...done, ...named('before') }))).toEqual([]);
    const elsewhere = { environment: 'staging', ...named('staging') };
    expect(codesOf(await told(elsewhere))).toEqual([]);
  });

  it('are not raised for a freeze that a waiver sets aside', async () => {
    const { body: window } = await as('manager')
      .post('/windows', freeze(-60, 60))
      .expect(201);
    const shipping = await release({ window: aWindow(0) });
    await as('steward')
      .post(`/releases/${shipping.id}/waivers`, {
        target: { type: 'window', id: window.id },
        reason: 'The law',
        expiresAt: inMinutes(30),
      })
      .expect(201);
    expect(codesOf(await told())).toEqual(['release_not_approved']);
  });

  it('are raised for running into a freeze that blocks', async () => {
    const block = { inFlight: 'block' };
    await as('manager').post('/windows', freeze(-30, 60, block)).expect(201);
    const span = { state: 'succeeded' as const, startedAt: inMinutes(-40) };
    expect(
      codesOf(await told({ ...span, finishedAt: inMinutes(-20) })),
    ).toEqual(['overruns_freeze']);
    expect(
      codesOf(
        await told({
          ...span,
          finishedAt: inMinutes(-31),
          ...named('in time'),
        }),
      ),
    ).toEqual([]);
  });

  it('are raised for what its release was not approved with', async () => {
    const shipping = await release({
      components: [
        {
          entityRef: CHECKOUT,
          toVersion: '5.3.0',
          artifacts: [{ purl: 'pkg:oci/checkout', digest: DIGEST }],
        },
      ],
    });
    const other = {
      releaseId: shipping.id,
      components: [
        { entityRef: CHECKOUT, version: '5.3.1', digest: 'sha256:0' },
      ],
    };
    const deployment = await told(other);
    expect(deployment.flags.map(({ sentence }) => sentence)).toEqual([
      'The release was not approved when this deployment started: it was planned.',
      'checkout 5.3.1 was deployed, but the release ships 5.3.0.',
      'checkout 5.3.1 was deployed with the digest sha256:0, which the release does not name.',
    ]);
    const shown = await as('outsider').get(`/deployments/${deployment.id}`);
    expect(JSON.stringify(shown.body)).not.toContain('5.3.0');

    await move(shipping, 'in_readiness', 'approved');
    const digests = [{ entityRef: CHECKOUT, version: '5.3.0', digest: DIGEST }];
    const approved = await told({ components: digests, ...named('approved') });
    expect(approved).toMatchObject({ releaseId: shipping.id, flags: [] });
    const late = await told({
      state: 'succeeded',
      startedAt: inMinutes(-30),
      finishedAt: inMinutes(-20),
      ...named('before it was approved'),
    });
    expect(codesOf(late)).toEqual(['release_not_approved']);
  });

  it('are raised for an older version, in production alone', async () => {
    const version = (text: string, minutes: number) => ({
      components: [{ entityRef: CHECKOUT, version: text }],
      state: 'succeeded' as const,
      startedAt: inMinutes(minutes),
      finishedAt: inMinutes(minutes),
      ...named(text),
    });
    await told(version('5.3.0', -30));
    const older = await told(version('5.2.9', -10));
    expect(older.flags).toMatchObject([
      {
        code: 'older_than_running',
        sentence:
          'checkout 5.2.9 was deployed, but a later version was running: 5.3.0.',
      },
    ]);
    expect(codesOf(await told(version('5.1.0', -60)))).toEqual([]);
    expect(codesOf(await told(version('nova', -5)))).toEqual([]);
    for (const text of ['2.0.0', '1.0.0']) {
      const staging = await told({
        ...version(text, -3),
        ...named(`staging ${text}`),
        environment: 'staging',
      });
      expect(codesOf(staging)).toEqual([]);
    }
  });

  it('are raised where a policy asks for a release, and there is none', async () => {
    await as('manager')
      .post('/policies', {
        id: 'production',
        name: 'Production releases',
        selector: {
          environments: ['production'],
          ownerRefs: ['group:default/payments-team'],
        },
        gates: [gate],
        requireRelease: true,
      })
      .expect(201);
    const flagged = await told();
    expect(flagged.flags).toMatchObject([
      {
        code: 'release_required',
        sentence:
          'checkout 5.3.0 was deployed without a release. The policy Production releases asks for one.',
      },
    ]);
    const webshop = { entityRef: 'component:default/webshop', version: '1' };
    const other = await told({ components: [webshop], ...named('webshop') });
    expect(codesOf(other)).toEqual([]);
    await release();
    const planned = await told(named('planned'));
    expect(codesOf(planned)).toEqual(['release_not_approved']);
  });

  it('are raised once, and stay with who looked at them', async () => {
    await as('manager').post('/windows', freeze(-60, 60)).expect(201);
    const first = await told();
    const path = `/deployments/${first.id}/reviews`;
    const note = 'The fix for the outage';
    const reviewed = await as('manager').post(path, { note }).expect(201);
    expect(reviewed.body).toMatchObject({
      needsReview: false,
      flags: first.flags,
      reviews: [{ by: 'user:default/manager', note }],
      revision: 2,
    });
    const done = await told({ state: 'succeeded' });
    expect(done).toMatchObject({ needsReview: false, flags: first.flags });
    await as('manager').post(path, { note: '' }).expect(400);
    await as('manager').post('/deployments/gone/reviews', { note }).expect(404);
    await as('engineer').post(path, { note }).expect(403);

    const clean = await told({
      environment: 'staging',
      ...named('clean'),
    });
    const answer = await as('manager').post(
      `/deployments/${clean.id}/reviews`,
      { note },
    );
    expect([answer.status, detailsOf(answer)]).toEqual([
      409,
      [['', 'not_flagged']],
    ]);
    await expect(read(done)).resolves.toEqual(done);
  });

  it('are looked at by people only', async () => {
    const { body } = await asService('/deployments', running).expect(200);
    const path = `/deployments/${body.id}/reviews`;
    const answer = await asService(path, { note: 'Seen' });
    expect([answer.status, detailsOf(answer)]).toEqual([
      403,
      [['', 'not_a_person']],
    ]);
  });
});
