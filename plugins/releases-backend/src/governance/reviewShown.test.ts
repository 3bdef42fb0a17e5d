import { databaseIds } from '../__testUtils__/databases';
import { inDays } from '../__testUtils__/releaseRequests';
import { withReviews } from './__testUtils__/withReviews';

describe.each(databaseIds)('where reviews are shown on %s', databaseId => {
  const { api, as, create, decide, held, plan, step } = withReviews(databaseId);
  const ready = { rollbackPlan: 'Roll back', ownerRef: 'user:default/ann' };
  const textOf = async (path: string, by = 'manager') =>
    (await as(by).get(path).expect(200)).text;

  it('has minutes of what a reader may read', async () => {
    const one = await create({ name: '# checkout *5.3*', ...ready });
    const secret = await create({ name: 'secret', environment: 'production' });
    await create({ name: 'left over' });
    const review = await held({
      title: 'Weekly <go>',
      attendees: [
        { ref: 'user:default/ann', role: 'chair', present: true },
        { ref: 'user:default/dee', present: false },
        { ref: 'group:default/support' },
      ],
    });
    await decide(review, one, {
      decision: 'conditional',
      reason: 'Support\n# is short of people',
      conditions: [
        {
          title: 'Support told',
          ownerRef: 'group:default/support',
          dueAt: '2030-01-01T09:00:00Z',
        },
      ],
    }).expect(201);
    const { body: taken } = await decide(review, secret).expect(201);
    const answer = await as('manager').get(`/reviews/${review.id}/minutes`);
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
    const minutes = answer.text;
    for (const line of [
      '# Weekly \\<go\\>',
      '- ann (chair)',
      '- dee',
      '- support',
      '### \\# checkout \\*5.3\\*: go on conditions',
      '- Reason: Support \\# is short of people',
      '- [ ] Support told — support, by Tue 1 Jan 2030 10:00 (Europe/Paris)',
      '### secret: go',
    ]) {
      expect(minutes.split('\n')).toContain(line);
    }
    expect(minutes).toMatch(/## Not decided\n\n- left over: /);
    await as('manager')
      .post(`/reviews/${review.id}/decisions/${taken.id}/reopen`, {
        reason: 'The load test failed',
      })
      .expect(200);
    await expect(textOf(`/reviews/${review.id}/minutes`)).resolves.toContain(
      '### secret: go, reopened\n',
    );
    const seen = await textOf(`/reviews/${review.id}/minutes`, 'outsider');
    expect(seen).not.toContain('secret');
    expect(seen).toContain('checkout');
    await step(review, 'close');
    await expect(textOf(`/reviews/${review.id}/minutes`)).resolves.toContain(
      '- State: closed',
    );
    await as('manager').get('/reviews/gone/minutes').expect(404);
  });

  it('invites, and tells of it when it is cancelled', async () => {
    await create({ name: 'secret' });
    const review = await plan({
      attendees: [{ ref: 'user:default/ann' }],
    });
    const path = `/reviews/${review.id}/invitation.ics`;
    const answer = await as('viewer').get(path).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('METHOD:REQUEST');
    expect(answer.text).toContain('SEQUENCE:1');
    expect(answer.text).toContain('TZID:Europe/Paris');
    expect(answer.text).not.toContain('secret');
    await as('manager').delete(`/reviews/${review.id}`).expect(200);
    const cancelled = await textOf(path);
    expect(cancelled).toContain('METHOD:CANCEL');
    expect(cancelled).toContain('SEQUENCE:2');
  });

  it('waits for those who are invited, and with its conditions for whom they name', async () => {
    await api()
      .db('approver_members')
      .insert({
        ref: 'group:default/support',
        members: JSON.stringify(['user:default/dee']),
        read_at: new Date(),
      })
      .onConflict()
      .ignore();
    const workOf = async (by: string, kind: string) => {
      const { body } = await as(by).get(
        `/my-work?kind=${kind}&totalItems=true`,
      );
      return [body.items, body.counts[kind]];
    };
    await plan({
      title: 'Far away',
      at: inDays(8),
      attendees: [{ ref: 'user:default/dee' }],
    });
    const review = await plan({
      attendees: [
        { ref: 'group:default/support' },
        { ref: 'user:default/dee' },
      ],
    });
    await expect(workOf('dee', 'review')).resolves.toEqual([
      [
        expect.objectContaining({
          kind: 'review',
          reviewId: review.id,
          dueAt: review.at,
          sentence: expect.stringMatching(/^Weekly go\/no-go begins on /),
          url: expect.stringContaining(`/releases/reviews/${review.id}`),
        }),
      ],
      1,
    ]);
    await expect(workOf('eve', 'review')).resolves.toEqual([[], 0]);
    await step(review, 'open');
    const release = await create(ready);
    await decide(review, release, {
      decision: 'conditional',
      reason: 'Short of people',
      conditions: [
        {
          title: 'Support told',
          ownerRef: 'group:default/support',
          dueAt: inDays(20),
        },
      ],
    }).expect(201);
    await api().turn();
    await expect(workOf('dee', 'condition')).resolves.toEqual([
      [
        expect.objectContaining({
          kind: 'condition',
          gateId: 'review:conditions',
          sentence: `Meet the condition “Support told” of the go for ${release.name}.`,
        }),
      ],
      1,
    ]);
    const [[open]] = await workOf('dee', 'review');
    expect(open.sentence).toBe('Weekly go/no-go is under way.');
    await step(review, 'close');
    await expect(workOf('dee', 'review')).resolves.toEqual([[], 0]);
  });
});
