import { windowPreviewSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { weekend, withWindowsApi } from './__testUtils__/windowsApi';

describe.each(databaseIds)('a preview of a window on %s', databaseId => {
  const { api } = withWindowsApi(databaseId);

  it('says when, for what, and whom it would touch', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        scope: { entityFilter: { 'spec.type': 'website' } },
      })
      .expect(200);
    expect(windowPreviewSchema.parse(body)).toMatchObject({
      sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
      scopeSentence: 'components of type website, in every environment',
      matches: { total: 1, sample: ['component:default/webshop'] },
      releases: 0,
      warnings: [],
    });
    expect(body.next).toHaveLength(10);
    const { body: list } = await api().as('viewer').get('/windows');
    expect(list.items).toHaveLength(1);
  });

  it('names the releases that it would touch', async () => {
    const { body: release } = await api()
      .as('manager')
      .post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: window(10, 10, 12),
        components: [{ entityRef: 'component:default/webshop' }],
      });
    const freeze = {
      ...weekend,
      recurrence: undefined,
      start: at(10, 0),
      end: at(11, 0),
    };
    const previewOf = async (user: string) => {
      const { body } = await api().as(user).post('/windows/preview', freeze);
      return windowPreviewSchema.parse(body);
    };
    expect(await previewOf('viewer')).toMatchObject({
      releases: 1,
      touched: [
        {
          releaseId: release.id,
          name: release.name,
          start: release.window.start,
        },
      ],
    });
  });

  it('warns of a scope that matches nothing and of hours that shift', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        recurrence: { ...weekend.recurrence, duration: 'PT64H' },
        scope: { entityFilter: { 'spec.type': 'nothing' } },
      })
      .expect(200);
    const fields = body.warnings.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['recurrence.duration', 'scope.entityFilter']);
  });

  const nightly = {
    dtstart: '2026-10-23T22:00:00',
    duration: 'PT10H',
    rrule: 'FREQ=DAILY;UNTIL=20401231',
  };

  it('warns of nights that end at another time, unless the clock ends them', async () => {
    const warned = async (recurrence: object) => {
      const { body } = await api()
        .as('viewer')
        .post('/windows/preview', { ...weekend, recurrence })
        .expect(200);
      return windowPreviewSchema.parse(body).warnings;
    };
    expect(await warned(nightly)).toMatchObject([
      {
        code: 'duration_moves_end',
        message: expect.stringContaining('Set endsBy to clock'),
      },
    ]);
    expect(await warned({ ...nightly, endsBy: 'clock' })).toEqual([]);
  });

  it('refuses to end by anything else', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        recurrence: { ...nightly, endsBy: 'sun' },
      })
      .expect(400);
    expect(body.error.details[0].field).toBe('recurrence.endsBy');
  });

  it('tells of what happens once however far away it is', async () => {
    const { recurrence: _, ...once } = weekend;
    const times = {
      start: '2050-01-01T00:00:00Z',
      end: '2050-01-02T00:00:00Z',
    };
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', { ...once, ...times })
      .expect(200);
    expect(body).toMatchObject({ next: [times], warnings: [] });
  });

  it('warns of a rule that gives nothing before long', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        recurrence: {
          dtstart: '2020-01-03T16:00:00',
          duration: 'PT1H',
          rrule: 'FREQ=YEARLY;INTERVAL=1000',
        },
      })
      .expect(200);
    expect(windowPreviewSchema.parse(body)).toMatchObject({
      next: [],
      warnings: [{ code: 'rule_never_occurs' }],
    });
  });
});
