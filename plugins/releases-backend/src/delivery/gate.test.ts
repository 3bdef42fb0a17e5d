import { databaseIds } from '../__testUtils__/databases';
import { aWindow, detailsOf, inDays } from '../__testUtils__/releaseRequests';
import { codesOf, payments, withGate } from './__testUtils__/withGate';

describe.each(databaseIds)('the HTTP API of the gate on %s', databaseId => {
  const {
    api,
    approved,
    as,
    ask,
    freeze,
    get,
    moved,
    plan,
    policy,
    request,
    send,
  } = withGate(databaseId);

  it('refuses what is not valid, and names the field', async () => {
    for (const [query, detail] of [
      [{ version: '4.2.0' }, ['entityRef', 'component_or_release']],
      [
        { ...payments, environment: 'not an environment' },
        ['environment', 'invalid_format'],
      ],
      [{ ...payments, version: ' ' }, ['version', 'empty']],
      [{ ...payments, when: 'now' }, ['when', 'unknown_field']],
    ] as const) {
      const answer = await request(query as Record<string, string>);
      expect([answer.status, detailsOf(answer)]).toEqual([400, [detail]]);
    }
    const unclear = await request({ ...payments, entityRef: 'payments-api' });
    expect([unclear.status, detailsOf(unclear)[0][0]]).toEqual([
      400,
      'entityRef',
    ]);
  });

  it('tells nothing of a release that is named and may not be read', async () => {
    const { id } = await plan();
    const messageOf = async (releaseId: string, user: string) => {
      const answer = await request({ releaseId }, user);
      expect(answer.status).toBe(404);
      return answer.body.error.message.replace(releaseId, 'ID');
    };
    expect(await messageOf(id, 'outsider')).toBe(
      await messageOf('gone', 'manager'),
    );
  });

  it('lets a version go that no release plans, unless a policy asks for one', async () => {
    const free = await ask();
    expect(free).toMatchObject({
      allowed: true,
      pending: false,
      environment: 'production',
      sentence: 'payments-api 4.2.0 may go to production.',
      reasons: [
        {
          code: 'no_release',
          blocking: false,
          sentence: 'No release ships payments-api 4.2.0 to production.',
        },
      ],
    });
    await policy({ requireRelease: true });
    const required = await ask();
    expect(required).toMatchObject({ allowed: false, pending: false });
    expect(codesOf(required).refused).toEqual([
      'no_release',
      'release_required',
    ]);
    expect(required.sentence).toBe(
      'payments-api 4.2.0 may not go to production now: No release ships payments-api 4.2.0 to production. 1 more reason stands in the way.',
    );
    expect(await ask({ ...payments, environment: 'staging' })).toMatchObject({
      allowed: true,
    });
  });

  it('asks the policies that would select a release of the component', async () => {
    await policy({
      requireRelease: true,
      selector: { ownerRefs: ['group:default/payments-team'] },
    });
    const isAllowed = async (name: string) =>
      (await ask({ entityRef: `component:default/${name}`, version: '1.0.0' }))
        .allowed;
    expect(await isAllowed('checkout')).toBe(false);
    expect(await isAllowed('webshop')).toBe(true);
  });

  it('asks the windows where there is no release, and says when they open', async () => {
    const end = inDays(2);
    await freeze({ start: inDays(-1), end });
    const closed = await ask();
    expect(closed).toMatchObject({
      allowed: false,
      pending: true,
      nextOpen: end,
    });
    expect(codesOf(closed)).toEqual({
      refused: ['inside_freeze'],
      beside: ['no_release'],
    });
  });

  it('waits for an approval, and lets go what has it', async () => {
    const release = await plan();
    const early = await ask();
    expect(early).toMatchObject({
      allowed: false,
      pending: true,
      releaseId: release.id,
      releaseName: 'payments-api 4.2.0',
      sentence:
        'payments-api 4.2.0 may not go to production now: payments-api 4.2.0 is planned and has not been approved.',
    });
    await moved(release, 'in_readiness', 'approved');
    expect(await ask()).toMatchObject({
      allowed: true,
      pending: false,
      releaseId: release.id,
      reasons: [],
      sentence: 'payments-api 4.2.0 may go to production.',
    });
    // A deployment may be tried again once it is under way.
    for (const state of ['in_progress', 'verifying'] as const) {
      await moved(release, state);
      expect(await ask()).toMatchObject({ allowed: true });
    }
    await moved(release, 'completed');
    const over = await ask();
    expect([over.allowed, over.pending, codesOf(over).refused]).toEqual([
      false,
      false,
      ['already_ended'],
    ]);
    await plan();
    expect(codesOf(await ask()).refused).toEqual(['not_approved']);
  });

  it('waits for a freeze to end, unless it is waived', async () => {
    const release = await approved();
    const end = inDays(2);
    const windowId = await freeze({ start: inDays(-1), end });
    const frozen = await ask();
    expect(frozen).toMatchObject({
      allowed: false,
      pending: true,
      nextOpen: end,
    });
    expect(codesOf(frozen).refused).toEqual(['inside_freeze']);
    expect(frozen.sentence).toMatch(
      /^payments-api 4\.2\.0 may not go to production now: Peak season until .* \(Europe\/Paris\)\. No changes\.$/,
    );
    // Whoever wrote a release may not waive anything for it.
    await as('steward')
      .post(`/releases/${release.id}/waivers`, {
        windowId,
        reason: 'Agreed',
        expiresAt: inDays(5),
      })
      .expect(201);
    const waived = await ask();
    expect(waived).toMatchObject({ allowed: true });
    expect(waived).not.toHaveProperty('nextOpen');
    expect(codesOf(waived)).toEqual({ refused: [], beside: ['waived'] });
  });

  it('says when the windows open for all that the release ships', async () => {
    await approved({
      components: ['payments-api', 'checkout'].map(name => ({
        entityRef: `component:default/${name}`,
        toVersion: '4.2.0',
      })),
    });
    const end = inDays(2.5);
    const of = (name: string) => ({
      entityFilter: { 'metadata.name': name },
    });
    await freeze({
      start: inDays(-1),
      end: inDays(2),
      scope: of('payments-api'),
    });
    await freeze({
      name: 'Audit',
      start: inDays(1.5),
      end,
      scope: of('checkout'),
    });
    const closed = await ask();
    expect(closed.nextOpen).toBe(end);
    expect(codesOf(closed).refused).toContain('inside_freeze');
  });

  it('asks of what is under way only the freezes that block it', async () => {
    const release = await approved();
    await moved(release, 'in_progress');
    const id = await freeze();
    const goesOn = await ask();
    expect(goesOn.allowed).toBe(true);
    expect(codesOf(goesOn).beside).toEqual(['inside_freeze']);
    await as('manager')
      .patch(`/windows/${id}`, { inFlight: 'block' }, 1)
      .expect(200);
    expect(codesOf(await ask()).refused).toEqual(['inside_freeze']);
  });

  it('does not wait for a hold', async () => {
    const release = await approved();
    await as('manager')
      .post(`/releases/${release.id}/hold`, { reason: 'Wait for legal' })
      .set('If-Match', `"${release.revision}"`)
      .expect(200);
    const held = await ask();
    expect([held.allowed, held.pending, codesOf(held).refused]).toEqual([
      false,
      false,
      ['on_hold'],
    ]);
    expect(held.sentence).toContain('Wait for legal');
  });

  it('holds another build, version, place or component back', async () => {
    const digest = 'sha256:aaaa';
    const { id: releaseId } = await approved({
      components: [
        {
          entityRef: payments.entityRef,
          toVersion: '4.2.0',
          artifacts: [{ purl: 'pkg:oci/payments-api', digest }],
        },
      ],
    });
    expect(await ask({ ...payments, digest })).toMatchObject({ allowed: true });
    for (const [query, code] of [
      [{ ...payments, digest: 'sha256:bbbb' }, 'other_digest'],
      [{ releaseId, digest: 'sha256:bbbb' }, 'other_digest'],
      [{ ...payments, releaseId, version: '4.2.1' }, 'other_version'],
      [{ releaseId, version: '4.2.1' }, 'other_version'],
      [{ releaseId, environment: 'staging' }, 'not_planned_here'],
      [
        { releaseId, entityRef: 'component:default/checkout' },
        'component_not_shipped',
      ],
    ] as [Record<string, string>, string][]) {
      const answer = await ask(query);
      expect([answer.pending, codesOf(answer).refused]).toEqual([
        false,
        [code],
      ]);
    }
    expect(await ask({ releaseId })).toMatchObject({
      allowed: true,
      environment: 'production',
    });
    expect(codesOf(await ask({ ...payments, version: '9' })).beside).toEqual([
      'no_release',
    ]);
  });

  it('finds the release by what it ships, in the version that it names', async () => {
    const unnamed = await plan({
      version: '7.0.0',
      name: 'payments-api 7.0.0',
      components: [{ entityRef: payments.entityRef }],
    });
    expect(await ask({ ...payments, version: '7.0.0' })).toMatchObject({
      releaseId: unnamed.id,
    });
    const { entityRef } = payments;
    const sooner = await plan({ window: aWindow(1) });
    expect(await ask({ entityRef })).toMatchObject({
      releaseId: sooner.id,
      environment: 'production',
      sentence: expect.stringMatching(/^payments-api may not go/),
    });
    await moved(unnamed, 'in_readiness', 'approved');
    expect((await ask({ entityRef })).releaseId).toBe(unnamed.id);
    await as('manager')
      .delete(`/releases/${unnamed.id}`)
      .set('If-Match', `"${(await get(unnamed)).revision}"`)
      .expect(200);
    expect((await ask({ entityRef })).releaseId).toBe(sooner.id);
    const archived = await request({ releaseId: unnamed.id });
    expect([archived.status, archived.body.error.message]).toEqual([
      404,
      expect.stringContaining('was archived'),
    ]);
  });

  it('waits for what has to come first', async () => {
    await plan({
      name: 'checkout 1.0.0',
      version: '1.0.0',
      environment: 'production',
      components: [
        {
          entityRef: 'component:default/checkout',
          toVersion: '1.0.0',
          requires: [{ entityRef: payments.entityRef, version: '4.2.0' }],
        },
      ],
    });
    await plan({
      window: { start: inDays(1), end: inDays(1.1), timeZone: 'UTC' },
      impact: 'breaking',
    });
    const waiting = await ask({
      entityRef: 'component:default/checkout',
      version: '1.0.0',
    });
    expect(waiting).toMatchObject({ allowed: false, pending: true });
    expect(codesOf(waiting).refused).toContain('provider_not_ready');
  });

  it('counts a release that may not be read, and tells nothing of it', async () => {
    const release = await plan({ name: 'The secret of payments' });
    await policy({
      gates: [
        {
          id: 'go',
          name: 'Handshake',
          type: 'checklist',
          stage: 'start',
          params: { items: [{ id: 'hand', title: 'Shaken' }] },
        },
      ],
    });
    const hidden = await ask(payments, 'outsider');
    expect(hidden).toMatchObject({ allowed: false, pending: true });
    expect(codesOf(hidden).refused).toEqual(['hidden_release_not_ready']);
    expect(JSON.stringify(hidden)).not.toMatch(/secret|Handshake|Shaken/);
    expect(JSON.stringify(hidden)).not.toContain(release.id);

    const windowId = await freeze();
    await as('steward').post(`/releases/${release.id}/waivers`, {
      windowId,
      reason: 'Agreed',
      expiresAt: inDays(5),
    });
    await as('steward').post(`/releases/${release.id}/waivers`, {
      target: { type: 'gate', id: 'production:go' },
      reason: 'Agreed',
      expiresAt: inDays(5),
    });
    await moved(release, 'in_readiness', 'approved');
    const open = await ask(payments, 'outsider');
    expect(open).toMatchObject({ allowed: true, reasons: [] });
    expect(open).not.toHaveProperty('releaseId');
    expect((await ask()).releaseId).toBe(release.id);
  });

  it('agrees with the start itself', async () => {
    await policy({
      gates: [
        {
          id: 'go',
          name: 'Go',
          type: 'checklist',
          stage: 'start',
          params: { items: [{ id: 'runbook', title: 'Runbook read' }] },
        },
      ],
    });
    const release = await approved();
    const windowId = await freeze();
    const refused = await send(release, 'in_progress');
    expect(refused.status).toBe(422);
    expect(codesOf(await ask()).refused.sort()).toEqual(
      detailsOf(refused)
        .map(([, code]) => code)
        .sort(),
    );
    expect(codesOf(await ask()).refused).toEqual(
      expect.arrayContaining(['checklist_open', 'inside_freeze']),
    );
    await as('manager').delete(`/windows/${windowId}`).set('If-Match', '"1"');
    await as('manager')
      .put(`/releases/${release.id}/checklist/production:go/runbook`, {
        done: true,
      })
      .set('If-Match', `"${release.revision}"`)
      .expect(200);
    expect(await ask()).toMatchObject({ allowed: true });
    expect((await send(release, 'in_progress')).status).toBe(200);
  });

  it('changes nothing', async () => {
    const release = await approved();
    const entries = async () => (await api().db('ledger').select()).length;
    const before = await entries();
    await ask();
    await ask({ releaseId: release.id });
    expect(await entries()).toBe(before);
    expect((await get(release)).revision).toBe(release.revision);
  });
});
