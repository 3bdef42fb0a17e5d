import {
  decisionSchema,
  decisionsSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { launch, weekend, withWindowsApi } from './__testUtils__/windowsApi';

describe.each(databaseIds)('deciding by windows on %s', databaseId => {
  const { api, made } = withWindowsApi(databaseId);

  async function decided(search: string) {
    const { body } = await api()
      .as('viewer')
      .get(`/windows/decision?${search}`)
      .expect(200);
    return decisionSchema.parse(body);
  }

  it('closes inside a freeze and says when it opens', async () => {
    const window = await made(weekend);
    const scope = 'entityRef=component:default/checkout&environment=production';
    expect(await decided(`${scope}&at=2026-11-21T12:00:00Z`)).toMatchObject({
      allowed: false,
      reasons: [
        {
          windowId: window.id,
          code: 'inside_freeze',
          until: '2026-11-23T07:00:00Z',
        },
      ],
      nextOpen: '2026-11-23T07:00:00Z',
      nextClose: '2026-11-27T15:00:00Z',
      known: true,
      snapshot: { id: expect.any(String) },
    });
    expect(await decided(`${scope}&at=2026-11-24T12:00:00Z`)).toMatchObject({
      allowed: true,
      nextClose: '2026-11-27T15:00:00Z',
    });
    expect(
      await decided(
        'entityRef=component:default/checkout&environment=staging&at=2026-11-21T12:00:00Z',
      ),
    ).toMatchObject({ allowed: true });
  });

  it('answers up to the end of the year 9999', async () => {
    await made(weekend);
    const scope = 'entityRef=component:default/checkout&environment=production';
    expect(await decided(`${scope}&at=9999-12-26T12:00:00Z`)).toMatchObject({
      allowed: false,
      nextOpen: '9999-12-27T07:00:00Z',
      nextClose: '9999-12-31T15:00:00Z',
    });
    const last = await decided(`${scope}&at=9999-12-31T23:59:59Z`);
    expect(last).toMatchObject({
      allowed: false,
      sentence: expect.stringMatching(
        /^Closed until the end of the year 9999: /,
      ),
      reasons: [{ code: 'inside_freeze' }],
    });
    expect([last.nextOpen, last.nextClose, last.reasons[0].until]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('ends a night by the clock also where clocks change', async () => {
    const nightly = {
      dtstart: '2026-10-23T22:00:00',
      duration: 'PT10H',
      rrule: 'FREQ=DAILY',
    };
    const endOf = async (endsBy: 'duration' | 'clock') => {
      await api().db('windows').whereNot('source', 'config').delete();
      const { recurrence } = await made({
        ...weekend,
        scope: {},
        recurrence: { ...nightly, endsBy },
      });
      expect(recurrence?.endsBy).toBe(endsBy);
      const [{ until }] = (await decided('at=2026-10-25T03:00:00Z')).reasons;
      return until;
    };
    expect(await endOf('duration')).toBe('2026-10-25T06:00:00Z');
    expect(await endOf('clock')).toBe('2026-10-25T07:00:00Z');
  });

  it('matches scopes by the snapshot, and does not let pass what it lacks', async () => {
    await made({
      ...launch,
      scope: { entityFilter: { 'spec.type': 'website' } },
    });
    const at = 'at=2031-03-03T12:00:00Z&environment=production';
    const of = async (name: string) =>
      decided(`entityRef=component:default/${name}&${at}`);
    expect(await of('webshop')).toMatchObject({ allowed: false });
    expect(await of('checkout')).toMatchObject({ allowed: true });
    expect(await of('unheard-of')).toMatchObject({
      allowed: false,
      known: false,
      reasons: [{ code: 'scope_unknown', name: 'Launch' }],
    });
    expect(
      await decided('entityRef=component:default/unheard-of'),
    ).toMatchObject({ allowed: true, known: false });
    const { body } = await api()
      .as('viewer')
      .get('/windows?entityRef=component:default/webshop');
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['Launch', 'Year end'],
    );
  });

  it('is not a yes where a freeze may be about what a question leaves out', async () => {
    await made(weekend);
    const at = 'at=2026-11-21T12:00:00Z';
    const unsure = await decided(at);
    expect(unsure).toMatchObject({
      allowed: false,
      sentence:
        'It depends: Weekend freeze may apply here. Say which environment.',
      reasons: [{ code: 'scope_unknown', until: '2026-11-23T07:00:00Z' }],
    });
    expect(unsure).not.toHaveProperty('nextOpen');
    expect(unsure).not.toHaveProperty('nextClose');
    expect(await decided(`${at}&environment=staging`)).toMatchObject({
      allowed: true,
    });
    expect(
      await decided(`${at}&environment=production&releaseKind=normal`),
    ).toMatchObject({ allowed: false, reasons: [{ code: 'inside_freeze' }] });
  });

  it('knows that what ships no component is in no freeze of some', async () => {
    await made({
      ...weekend,
      scope: { entityFilter: { 'spec.lifecycle': 'production' } },
    });
    const question = 'environment=production&at=2026-11-21T12:00:00Z';
    expect(await decided(`${question}&noComponent=true`)).toMatchObject({
      allowed: true,
    });
    expect(await decided(question)).toMatchObject({
      allowed: false,
      reasons: [{ code: 'scope_unknown' }],
    });
    const both = await api()
      .as('viewer')
      .get(
        `/windows/decision?${question}&noComponent=true&entityRef=component:default/checkout`,
      );
    expect(both.status).toBe(400);
    expect(both.body.error.details).toEqual([
      expect.objectContaining({ code: 'component_or_none' }),
    ]);
  });

  it('answers many questions in their order', async () => {
    await made(launch);
    const { body } = await api()
      .as('viewer')
      .post('/windows/decisions', {
        queries: [
          { at: '2031-03-03T07:59:59Z' },
          { at: '2031-03-03T08:00:00Z' },
          { at: '2031-03-04T07:59:59Z' },
          { at: '2031-03-04T08:00:00Z' },
        ],
      })
      .expect(200);
    expect(
      decisionsSchema.parse(body).items.map(({ allowed }) => allowed),
    ).toEqual([true, false, false, true]);
    await api()
      .as('viewer')
      .post('/windows/decisions', {
        queries: Array.from({ length: 1001 }, () => ({})),
      })
      .expect(400);
  });
});
