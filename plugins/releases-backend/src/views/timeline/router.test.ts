import {
  MAX_TIMELINE_BARS,
  timelineSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { catalog, releaseOf, told } from './__testUtils__/lanes';

const SPAN = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';

describe.each(databaseIds)('the HTTP API of the timeline on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: catalog });
    await api.as('manager').post('/releases:batch', {
      items: [
        releaseOf(['checkout'], 26),
        releaseOf(['payments-api'], 24, { state: 'completed' }),
        releaseOf(['payments-api'], 25),
        releaseOf(['checkout', 'webshop'], 10, {
          state: 'failed',
          ownerRef: 'group:default/web-team',
        }),
        releaseOf(['webshop'], 28, { environment: 'staging', tags: ['x'] }),
        releaseOf([], 20),
        releaseOf(['checkout'], 1, {
          name: 'far away',
          window: {
            start: '2027-03-01T00:00:00Z',
            end: '2027-03-01T01:00:00Z',
            timeZone: 'UTC',
          },
        }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.stop();
  });

  const timeline = async (query = '', user = 'viewer') => {
    const response = await api.as(user).get(`/timeline?${SPAN}&${query}`);
    expect(response.body.error).toBeUndefined();
    return timelineSchema.parse(response.body);
  };

  it('has a row for each component with a release, in lanes of systems', async () => {
    const answer = await timeline();
    expect(told(answer)).toEqual([
      'Money (2)',
      '  checkout | checkout and webshop on 10, checkout on 26',
      '  payments-api | payments-api on 24, payments-api on 25',
      ' (2)',
      expect.stringMatching(/^ {2}no component on 20 \| no component on 20$/),
      '  webshop | checkout and webshop on 10, webshop on 28',
    ]);
    expect(answer).toMatchObject({
      totalRows: 6,
      totalLanes: 2,
      truncated: false,
    });
    expect(answer.rows[1]).toMatchObject({
      key: 'system:default/money component:default/checkout',
      lane: 'system:default/money',
      laneTitle: 'Money',
      entityRef: 'component:default/checkout',
    });
    expect(answer.rows[2].bars).toMatchObject([
      { state: 'completed', held: false },
      {
        state: 'planned',
        verdict: expect.any(String),
        start: '2026-11-25T13:00:00Z',
        timeZone: 'Europe/Paris',
        revision: 1,
      },
    ]);
  });

  it.each([
    ['domain', ['Trade (2)', ' (2)']],
    ['owner', ['payments-team (4)', 'web-team (2)']],
    ['environment', ['production (4)', 'staging (1)']],
    ['train', [' (4)']],
  ])('puts rows into lanes of each %s', async (groupBy, lanes) => {
    const answer = await timeline(`groupBy=${groupBy}`);
    expect(told(answer).filter(row => !row.startsWith('  '))).toEqual(lanes);
  });

  it('shows a component in each of its lanes with the releases of that lane', async () => {
    expect(told(await timeline('groupBy=environment'))).toContain(
      '  webshop | webshop on 28',
    );
    expect(told(await timeline('groupBy=environment'))).toContain(
      '  webshop | checkout and webshop on 10',
    );
  });

  it('calls the lanes of trains by their names', async () => {
    const span = 'from=2099-11-01T00:00:00Z&to=2099-12-01T00:00:00Z';
    const { body: train } = await api.as('manager').post('/trains', {
      name: 'Weekly',
      timeZone: 'UTC',
      recurrence: {
        dtstart: '2099-11-19T10:00:00',
        duration: 'PT4H',
        rrule: 'FREQ=WEEKLY;BYDAY=TH',
      },
    });
    await api.as('manager').post('/releases:batch', {
      items: [
        releaseOf(['webshop'], 26, {
          trainId: train.id,
          trainDeparture: '2099-11-26T10:00:00Z',
          window: {
            start: '2099-11-26T10:00:00Z',
            end: '2099-11-26T11:00:00Z',
            timeZone: 'UTC',
          },
        }),
      ],
    });
    const { body } = await api
      .as('viewer')
      .get(`/timeline?${span}&groupBy=train`);
    expect(told(timelineSchema.parse(body))).toEqual([
      'Weekly (1)',
      '  webshop | webshop on 26',
    ]);
  });

  it('forgets a release that is archived, and knows it again once restored', async () => {
    const [release] = (await timeline('tag=x')).rows[1].bars ?? [];
    await api.as('manager').delete(`/releases/${release.releaseId}`);
    expect((await timeline('tag=x')).totalRows).toBe(0);
    await api.as('manager').post(`/releases/${release.releaseId}/restore`);
    expect((await timeline('tag=x')).totalRows).toBe(2);
  });

  it('pages through headers and rows alike', async () => {
    const all = told(await timeline());
    const pages = await Promise.all(
      [0, 2, 4, 6].map(offset => timeline(`offset=${offset}&limit=2`)),
    );
    expect(pages.flatMap(told)).toEqual(all);
    expect(pages.map(({ totalRows }) => totalRows)).toEqual([6, 6, 6, 6]);
  });

  it('counts the releases of a collapsed lane', async () => {
    expect(
      told(await timeline('collapsed=system:default/money&limit=1')),
    ).toEqual([
      'Money (2) | 2026-11-10: 1 failed, 2026-11-24: 1 over, 2026-11-25: 1 open, 2026-11-26: 1 open',
    ]);
  });

  it('counts releases instead of showing each, and says the worst', async () => {
    const answer = await timeline(
      'resolution=2&entityRef=component:default/checkout,component:default/payments-api',
    );
    expect(told(answer)).toEqual([
      'Money (2)',
      '  checkout | 2026-11-01: 1 failed, 2026-11-16: 1 open',
      '  payments-api | 2026-11-16: 2 open',
    ]);
    expect(answer.rows[1].buckets?.[1]).toEqual({
      start: '2026-11-16T00:00:00Z',
      end: '2026-12-01T00:00:00Z',
      count: 1,
      worst: 'open',
    });
  });

  it.each([
    ['state=failed', ['Money (1)', '  checkout', ' (1)', '  webshop']],
    ['system=system:default/money&state=failed', ['Money (1)', '  checkout']],
    ['domain=domain:default/trade&state=failed', ['Money (1)', '  checkout']],
    [
      'ownerRef=group:default/web-team&entityRef=component:default/webshop',
      [' (1)', '  webshop'],
    ],
    ['tag=x', [' (1)', '  webshop']],
    ['environment=staging', [' (1)', '  webshop']],
    ['trainId=none', []],
  ])('narrows rows by %s', async (query, rows) => {
    const answer = await timeline(query);
    expect(told(answer).map(row => row.split(' | ')[0])).toEqual(rows);
  });

  it('shows only what the caller may read', async () => {
    expect(told(await timeline('', 'outsider'))).toEqual([
      ' (1)',
      '  webshop | webshop on 28',
    ]);
    expect(
      told(await timeline('resolution=1&groupBy=owner', 'outsider')),
    ).toEqual(['payments-team (1)', '  webshop | 2026-11-01: 1 open']);
  });

  it('draws the order of neighbours', async () => {
    const { rows, arrows } = await timeline();
    const titles = new Map(
      rows.flatMap(({ bars }) =>
        (bars ?? []).map(bar => [bar.releaseId, bar.title]),
      ),
    );
    expect(
      arrows.map(({ from, to, required }) => [
        titles.get(from),
        titles.get(to),
        required,
      ]),
    ).toEqual([['payments-api on 25', 'checkout on 26', false]]);
  });

  it('shows a release where it is moved to, and conflicts on it', async () => {
    const { rows } = await timeline('entityRef=component:default/checkout');
    const { releaseId, revision } = rows[1].bars?.[1] ?? {};
    const moved = await api.as('manager').patch(
      `/releases/${releaseId}`,
      {
        window: {
          start: '2026-11-10T13:30:00Z',
          end: '2026-11-10T14:30:00Z',
          timeZone: 'Europe/Paris',
        },
      },
      revision,
    );
    expect(moved.status).toBe(200);
    const after = await timeline('entityRef=component:default/checkout');
    expect(after.rows[1].bars).toHaveLength(2);
    expect(after.rows[1].bars?.[1]).toMatchObject({
      releaseId,
      start: '2026-11-10T13:30:00Z',
    });
  });

  it('counts where there are more releases than it shows', async () => {
    for (let sent = 0; sent <= MAX_TIMELINE_BARS; sent += 700) {
      const { body } = await api.as('manager').post('/releases:batch', {
        items: Array.from({ length: 700 }, () =>
          releaseOf(['busy'], 5, { tags: ['busy'] }),
        ),
      });
      expect(body).toMatchObject({ created: 700 });
    }
    const answer = await timeline('tag=busy');
    expect(answer.truncated).toBe(true);
    expect(told(answer)).toEqual([' (1)', '  Busy | 2026-11-05: 2100 open']);
    expect(answer.arrows).toEqual([]);
  }, 60_000);

  it.each([
    ['to=2026-12-01T00:00:00Z', 'from', 'required'],
    [
      'from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      'to',
      'span_end_before_start',
    ],
    [
      'from=2024-01-01T00:00:00Z&to=2028-01-01T00:00:00Z',
      'to',
      'span_too_long',
    ],
    [`${SPAN}&groupBy=colour`, 'groupBy', 'unknown_value'],
    [`${SPAN}&limit=301`, 'limit', 'too_many'],
    [`${SPAN}&offset=-1`, 'offset', 'too_few'],
  ])('refuses ?%s', async (query, field, code) => {
    const response = await api.as('viewer').get(`/timeline?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error.details).toMatchObject([{ field, code }]);
  });
});
