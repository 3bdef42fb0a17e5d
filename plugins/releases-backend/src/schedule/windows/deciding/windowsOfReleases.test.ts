import { databaseIds } from '../../../__testUtils__/databases';
import { at, window as hoursOf } from '../../../__testUtils__/days';
import { launch, weekend, withWindowsApi } from '../__testUtils__/windowsApi';

describe.each(databaseIds)('releases and windows on %s', databaseId => {
  const { api, made } = withWindowsApi(databaseId);

  const hour = 3_600_000;
  const around = {
    start: new Date(Date.now() - hour).toISOString(),
    end: new Date(Date.now() + hour).toISOString(),
  };
  async function approved() {
    const { body } = await api()
      .as('engineer')
      .post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: { ...around, timeZone: 'UTC' },
        components: [{ entityRef: 'component:default/checkout' }],
      });
    const { content } = await api()
      .db('releases')
      .where('id', body.id)
      .first('content');
    await api()
      .db('releases')
      .where('id', body.id)
      .update({
        state: 'approved',
        content: JSON.stringify({
          ...JSON.parse(content),
          state: 'approved',
        }),
      });
    return body.id as string;
  }
  const start = (id: string) =>
    api().as('manager').post(`/releases/${id}/transitions`, {
      to: 'in_progress',
    });

  it('lets none start inside a freeze, but for a waiver that names it', async () => {
    const window = await made({ ...launch, ...around });
    const id = await approved();
    const refusal = await start(id).expect(422);
    expect(refusal.body.error.details).toContainEqual(
      expect.objectContaining({ code: 'inside_freeze' }),
    );

    const waiver = {
      windowId: window.id,
      reason: 'The fix cannot wait',
      expiresAt: around.end,
    };
    await api()
      .as('viewer')
      .post(`/releases/${id}/waivers`, waiver)
      .expect(403);
    await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, { ...waiver, windowId: 'x' })
      .expect(400);
    await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, {
        ...waiver,
        expiresAt: around.start,
      })
      .expect(400);
    const { body } = await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, waiver)
      .expect(201);
    expect(body).toMatchObject({
      revision: 1,
      waivers: [
        { target: { name: 'Launch' }, grantedBy: 'user:default/manager' },
      ],
    });
    await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, waiver)
      .expect(409);

    await api()
      .as('manager')
      .delete(`/releases/${id}/waivers/${window.id}`)
      .expect(200);
    await start(id).expect(422);
    await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, waiver)
      .expect(201);
    const { body: started } = await start(id);
    expect(
      (started.error?.details ?? []).filter(
        ({ code }: { code: string }) => code === 'inside_freeze',
      ),
    ).toEqual([]);
  });

  it('approves none by a row that moves it into a freeze on the way', async () => {
    const [open, closed] = [hoursOf(20, 10, 12), hoursOf(21, 10, 12)];
    await made({ ...launch, start: closed.start, end: closed.end });
    const row = {
      version: '1.0.0',
      ownerRef: 'group:default/payments-team',
      components: [{ entityRef: 'component:default/checkout' }],
      source: { provider: 'plan', externalId: 'checkout/1.0.0' },
    };
    const send = (changes: object) =>
      api()
        .as('engineer')
        .post('/releases:batch', { items: [{ ...row, ...changes }] });
    const { body } = await send({ state: 'planned', window: open }).expect(200);
    const [{ id }] = body.items;
    await api()
      .as('manager')
      .post(`/releases/${id}/transitions`, { to: 'in_readiness' })
      .expect(200);
    const refused = await send({ state: 'approved', window: closed });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('inside_freeze');
    const { body: kept } = await api().as('viewer').get(`/releases/${id}`);
    expect(kept).toMatchObject({ state: 'in_readiness', window: open });
  });

  it('shows a waiver to who has read the same revision before', async () => {
    const { id: windowId } = await made({ ...launch, ...around });
    const id = await approved();
    const read = () => api().as('viewer').get(`/releases/${id}`);
    const { headers } = await read().expect(200);
    expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
    await api()
      .as('manager')
      .post(`/releases/${id}/waivers`, {
        windowId,
        reason: 'The fix cannot wait',
        expiresAt: around.end,
      })
      .expect(201);
    const { body } = await read()
      .set('If-None-Match', headers.etag)
      .expect(200);
    expect(body).toMatchObject({
      revision: 1,
      waivers: [{ target: { id: windowId } }],
    });
  });

  it('approves none that is planned inside a freeze, but for a waiver', async () => {
    const window = hoursOf(20, 10, 12);
    const { id: windowId } = await made({
      ...launch,
      start: window.start,
      end: window.end,
    });
    const { body: release } = await api()
      .as('engineer')
      .post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window,
        ownerRef: 'group:default/payments-team',
        components: [{ entityRef: 'component:default/checkout' }],
      })
      .expect(201);
    const move = (to: string) =>
      api().as('manager').post(`/releases/${release.id}/transitions`, { to });
    const codes = ({ body }: { body: any }) =>
      (body.error?.details ?? []).map(({ code }: { code: string }) => code);
    await move('in_readiness').expect(200);
    expect(codes(await move('approved').expect(422))).toContain(
      'inside_freeze',
    );
    const { body: readiness } = await api()
      .as('viewer')
      .get(`/releases/${release.id}/readiness`)
      .expect(200);
    expect(readiness).toMatchObject({ verdict: 'fail' });
    await api()
      .as('manager')
      .post(`/releases/${release.id}/waivers`, {
        windowId,
        reason: 'It cannot wait',
        expiresAt: window.end,
      })
      .expect(201);
    expect(codes(await move('approved'))).not.toContain('inside_freeze');
  });

  it('warns of a waiver that ends before its release starts', async () => {
    const { id: windowId } = await made({ ...launch, ...around });
    const { body: release } = await api()
      .as('engineer')
      .post('/releases', {
        version: '1.0.0',
        window: hoursOf(20, 10, 12),
        components: [{ entityRef: 'component:default/checkout' }],
      })
      .expect(201);
    const { body } = await api()
      .as('manager')
      .post(`/releases/${release.id}/waivers`, {
        windowId,
        reason: 'It cannot wait',
        expiresAt: at(19, 0),
      })
      .expect(201);
    expect(body.warnings).toEqual([
      expect.objectContaining({ code: 'waiver_ends_before_start' }),
    ]);
  });

  it('shows the occurrences in the calendar of what they are for', async () => {
    const window = await made({
      ...weekend,
      scope: { entityFilter: { 'spec.type': 'website' } },
    });
    const span = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
    const shown = async (search: string) => {
      const { body } = await api()
        .as('viewer')
        .get(`/calendar?${span}${search}`)
        .expect(200);
      return body.items.filter(
        ({ windowId }: { windowId?: string }) => windowId === window.id,
      );
    };
    expect(await shown('')).toHaveLength(5);
    expect(await shown('&entityRef=component:default/webshop')).toHaveLength(5);
    expect(await shown('&entityRef=component:default/checkout')).toHaveLength(
      0,
    );
    expect(await shown('&ownerRef=group:default/web-team')).toHaveLength(5);
    expect(await shown('&ownerRef=group:default/payments-team')).toHaveLength(
      0,
    );
  });
});
