import {
  calendarSchema,
  entitySummarySchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const SPAN = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
const window = (day: string) => ({
  start: `2026-11-${day}T13:00:00Z`,
  end: `2026-11-${day}T14:00:00Z`,
  timeZone: 'Europe/Paris',
});

const releaseOf = (component: string, given: Partial<Release> = {}) => {
  const { name, version, kind, impact, tags, state, milestones, environment } =
    aRelease({ name: component, ...given });
  return {
    name,
    version,
    kind,
    impact,
    tags,
    state,
    milestones,
    environment,
    window: given.window ?? window('26'),
    components: [{ entityRef: `component:default/${component}` }],
    source: { provider: 'test', externalId: name },
  };
};

describe.each(databaseIds)('the HTTP API of the calendar on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
    await api.as('manager').post('/releases:batch', {
      items: [
        releaseOf('checkout', {
          milestones: [
            {
              name: 'Code freeze',
              kind: 'code_freeze',
              dueAt: '2026-11-24T17:00:00Z',
            },
          ],
        }),
        releaseOf('checkout', {
          name: 'checkout in December',
          window: {
            ...window('26'),
            start: '2026-12-02T00:00:00Z',
            end: '2026-12-02T01:00:00Z',
          },
          milestones: [{ name: 'Go/no-go', dueAt: '2026-11-30T12:00:00Z' }],
        }),
        releaseOf('checkout', {
          name: 'checkout before',
          state: 'completed',
          window: window('03'),
        }),
        releaseOf('payments-api', {
          state: 'in_readiness',
          impact: 'breaking',
        }),
        releaseOf('webshop', { environment: 'staging', tags: ['x'] }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.stop();
  });

  const calendar = async (query: string, user = 'viewer') => {
    const response = await api.as(user).get(`/calendar?${SPAN}&${query}`);
    expect(response.body.error).toBeUndefined();
    return calendarSchema
      .parse(response.body)
      .items.map(({ type, relation, title }) =>
        [type, relation, title].join(' | '),
      )
      .sort();
  };

  it('shows releases and milestones of the span, each of its own kind', async () => {
    expect(await calendar('')).toEqual([
      'milestone | own | Code freeze · checkout',
      'milestone | own | Go/no-go · checkout in December',
      'release | own | checkout',
      'release | own | checkout before',
      'release | own | payments-api',
      'release | own | webshop',
    ]);
  });

  it('sets an entity apart from its providers and consumers', async () => {
    const entity = 'entityRef=component:default/checkout';
    expect(await calendar(`${entity}&neighbours=upstream,downstream`)).toEqual([
      'milestone | own | Code freeze · checkout',
      'milestone | own | Go/no-go · checkout in December',
      'release | downstream | webshop',
      'release | own | checkout',
      'release | own | checkout before',
      'release | upstream | payments-api',
    ]);
    expect(
      await calendar(`${entity}&neighbours=upstream&state=in_readiness`),
    ).toEqual(['release | upstream | payments-api']);
  });

  it('filters, and shows only what the caller may read', async () => {
    expect(await calendar('tag=x')).toEqual(['release | own | webshop']);
    expect(await calendar('environment=production&q=before')).toEqual([
      'release | own | checkout before',
    ]);
    expect(await calendar('', 'outsider')).toEqual(['release | own | webshop']);
  });

  it('has what has ended where it happened, with its plan beside it', async () => {
    const on = (day: string) => ({
      start: `2026-10-${day}T13:00:00Z`,
      end: `2026-10-${day}T14:00:00Z`,
    });
    const { body } = await api.as('manager').post('/releases:batch', {
      items: [
        {
          ...releaseOf('webshop', { name: 'late', state: 'completed' }),
          window: { ...on('08'), timeZone: 'Europe/Paris' },
          actual: on('21'),
        },
      ],
    });
    expect(body.error).toBeUndefined();
    const shown = async (from: string, to: string, more = '') => {
      const response = await api
        .as('viewer')
        .get(
          `/calendar?from=2026-10-${from}T00:00:00Z&to=2026-10-${to}T00:00:00Z${more}`,
        );
      return response.body;
    };
    expect((await shown('01', '15')).items).toEqual([]);
    expect((await shown('15', '31')).items).toMatchObject([
      { title: 'late', ...on('21'), planned: on('08') },
    ]);
    const { days } = await shown('01', '31', '&density=day');
    expect(days).toMatchObject([
      { date: '2026-10-21', items: [{ title: 'late', planned: on('08') }] },
    ]);
    const listed = async (from: string, to: string) => {
      const response = await api
        .as('viewer')
        .get(
          `/releases?from=2026-10-${from}T00:00:00Z&to=2026-10-${to}T00:00:00Z`,
        );
      return response.body.items.map(({ name }: Release) => name);
    };
    expect(await listed('01', '15')).toEqual([]);
    expect(await listed('21', '22')).toEqual(['late']);
    const timeline = await api
      .as('viewer')
      .get('/timeline?from=2026-10-01T00:00:00Z&to=2026-10-31T00:00:00Z');
    const bars = timeline.body.rows.flatMap(
      ({ bars: own = [] }: { bars?: object[] }) => own,
    );
    expect(bars).toMatchObject([
      { title: 'late', ...on('21'), baseline: on('08') },
    ]);
  });

  it('says with each release whether it is ready', async () => {
    const shown = async () => {
      const { body } = await api
        .as('viewer')
        .get(`/calendar?${SPAN}&q=payments-api`);
      return body.items;
    };
    const judged = async () => {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const items = await shown();
        if (items[0].verdict !== 'unknown') {
          return items;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error('It was never judged.');
    };
    expect(await judged()).toMatchObject([
      {
        title: 'payments-api',
        state: 'in_readiness',
        verdict: 'fail',
        sentence: expect.stringContaining('payments-api'),
      },
    ]);
  });

  it('says when it left something out', async () => {
    const { body } = await api.as('viewer').get(`/calendar?${SPAN}&limit=2`);
    expect(body.truncated).toBe(true);
  });

  it.each([
    ['to=2026-12-01T00:00:00Z', 'from', 'required'],
    [
      'from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      'to',
      'span_end_before_start',
    ],
    [
      'from=2026-01-01T00:00:00Z&to=2028-01-01T00:00:00Z',
      'to',
      'span_too_long',
    ],
    [`${SPAN}&neighbours=sideways`, 'neighbours.0', 'unknown_value'],
  ])('refuses ?%s', async (query, field, code) => {
    const response = await api.as('viewer').get(`/calendar?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error.details).toMatchObject([{ field, code }]);
  });

  it('sums an entity up in one answer', async () => {
    const response = await api
      .as('viewer')
      .get(`/entities/component/default/checkout/summary?${SPAN}`);
    const summary = entitySummarySchema.parse(response.body);
    expect(summary).toMatchObject({
      entityRef: 'component:default/checkout',
      known: true,
      next: {
        release: { name: 'checkout' },
        readiness: { verdict: expect.any(String) },
      },
      counts: { upcoming: 2, past: 1, upstream: 1, downstream: 1 },
      calendar: { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
    });
    expect(summary.upcoming.map(({ name }) => name)).toEqual([
      'checkout',
      'checkout in December',
    ]);
    expect(summary.history.map(({ name }) => name)).toEqual([
      'checkout before',
    ]);
  });

  it('has an empty summary for what has no releases, or none one may read', async () => {
    for (const [user, name, known] of [
      ['viewer', 'ghost', false],
      ['outsider', 'checkout', true],
    ] as const) {
      const { body } = await api
        .as(user)
        .get(`/entities/component/default/${name}/summary?${SPAN}`);
      expect(body).toMatchObject({
        known,
        counts: { upcoming: 0, past: 0 },
        upcoming: [],
        history: [],
      });
      expect(body).not.toHaveProperty('next');
    }
  });

  it('serves its own description, and tells monitoring how it is', async () => {
    const { body } = await api.as('viewer').get('/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/v1/releases': expect.anything() },
    });
    const health = await request(api.backend.server).get(
      '/api/releases/health',
    );
    expect(health.body).toMatchObject({
      status: 'ok',
      dependencies: { status: 'ok' },
      verdicts: { status: 'ok', waiting: expect.any(Number) },
      notifications: { status: 'ok', givenUp: 0 },
    });
  });
});
