import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { gzipSync } from 'node:zlib';
import { databaseIds } from '../../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';
import { startApi, TestApi } from '../../__testUtils__/startApi';

describe.each(databaseIds)('requests on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);
  const send = (
    method: 'post' | 'patch' | 'get',
    path: string,
    headers: Record<string, string>,
    body?: string | Buffer,
  ) => {
    const test = request(api().backend.server)
      [method](`/api/releases/v1${path}`)
      .set('Authorization', mockCredentials.user.header('user:default/manager'))
      .set(headers);
    test.serialize(value => value as string);
    return body === undefined ? test : test.send(body);
  };
  const json = JSON.stringify(checkout);

  it.each([
    ['get', '/nothing'],
    ['post', '/releases//transitions'],
    ['patch', '/releases/'],
    ['post', '/intake/'],
  ] as const)(
    'says in JSON that %s %s is no operation',
    async (method, path) => {
      const answer = await send(method, path, {});
      expect(answer.status).toBe(404);
      expect(answer.body.error).toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('no operation'),
      });
    },
  );

  it.each([
    ['text', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['nothing', { 'Content-Type': '' }],
    ['other JSON', { 'Content-Type': 'application/ld+json' }],
    [
      'another charset',
      { 'Content-Type': 'application/json; charset=iso-8859-1' },
    ],
    [
      'an unknown encoding',
      { 'Content-Type': 'application/json', 'Content-Encoding': 'zip' },
    ],
  ])('answers 415 to a body that says it is %s', async (_, headers) => {
    const answer = await send('post', '/releases', headers, Buffer.from(json));
    expect(answer.status).toBe(415);
    expect(detailsOf(answer)).toEqual([
      ['Content-Type', 'unsupported_media_type'],
    ]);
    const made = await create();
    const change = await send(
      'patch',
      `/releases/${made.id}`,
      { ...headers, 'If-Match': '"1"' },
      Buffer.from('{"name":"other"}'),
    );
    expect(change.status).toBe(415);
  });

  it.each([
    ['invalid_json', Buffer.from('{"version":')],
    ['not_utf8', Buffer.from('{"version":"caf\xe9"}', 'latin1')],
    ['too_deep', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('answers 400 %s to what it cannot read', async (code, body) => {
    const answer = await send(
      'post',
      '/releases',
      { 'Content-Type': 'application/json' },
      body,
    );
    expect(answer.status).toBe(400);
    expect(detailsOf(answer)).toEqual([['', code]]);
  });

  it('reads what is compressed, and says what is not well', async () => {
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Encoding': 'gzip',
    };
    const packed = gzipSync(json);
    expect((await send('post', '/releases', headers, packed)).status).toBe(201);
    const broken = await send('post', '/releases', headers, Buffer.from(json));
    expect(broken.status).toBe(400);
    expect(detailsOf(broken)).toEqual([['', 'unreadable_body']]);
  });

  it.each([
    ['/releases/%E0%A4%A', 'path', 'malformed_path'],
    ['/releases/a%00b', 'id', 'invalid_format'],
    ['/releases/..%2F..%2Fetc', 'id', 'invalid_format'],
    [
      '/entities/..%2F..%2Fetc%2Fpasswd/default/x/summary',
      'kind',
      'invalid_entity_ref',
    ],
    ['/releases?cursor=%00', 'cursor', 'invalid_cursor'],
    ['/releases?q=%00', 'q', 'nul_character'],
    ['/bookings?resourceRef=PT2H', 'resourceRef', 'invalid_entity_ref'],
  ])('answers 400 to %s', async (path, field, code) => {
    const answer = await api().as('manager').get(path);
    expect(answer.status).toBe(400);
    expect(detailsOf(answer)).toEqual([[field, code]]);
  });

  it('refuses a cursor that holds what cannot be stored', async () => {
    const cursor = Buffer.from(
      JSON.stringify({ sort: 'name', value: 'a\u0000', id: 'x' }),
    ).toString('base64url');
    const answer = await api()
      .as('manager')
      .get(`/releases?sort=name&cursor=${cursor}`);
    expect(detailsOf(answer)).toEqual([['cursor', 'invalid_cursor']]);
  });

  it('takes If-Match as RFC 9110 has it', async () => {
    const { id } = await create();
    const change = (tags: string, name: string) =>
      send(
        'patch',
        `/releases/${id}`,
        { 'Content-Type': 'application/json', 'If-Match': tags },
        JSON.stringify({ name }),
      );
    expect((await change('W/"1"', 'weak')).status).toBe(400);
    expect((await change('"7", "8"', 'stale')).status).toBe(409);
    expect((await change('"7", "1"', 'one of them')).status).toBe(200);
    expect((await change('*', 'whichever')).status).toBe(200);
    const read = await api().as('manager').get(`/releases/${id}`);
    expect(read.body).toMatchObject({ name: 'whichever', revision: 3 });
  });

  it('makes the same new sources once, however many send them', async () => {
    const items = ['1', '2', '3'].map(version => ({
      version,
      state: 'completed',
      source: { provider: 'ci', externalId: `x/${version}` },
    }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api().as('manager').post('/releases:batch', { items }),
      ),
    );
    for (const answer of answers) {
      expect([200, 409]).toContain(answer.status);
      expect(answer.text).not.toMatch(/insert into|constraint|externalId/i);
    }
    expect(answers.filter(({ body }) => body.created === 3)).toHaveLength(1);
  });
});

describe.each(databaseIds)('mistakes of ours on %s', databaseId => {
  let api: TestApi;
  const logger = mockServices.rootLogger.mock();
  beforeAll(async () => {
    logger.child.mockReturnValue(logger);
    api = await startApi({
      databaseId,
      entities: [],
      features: [
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });
    await api.db.schema.dropTable('bookings');
  });
  afterAll(() => api.stop());

  it('are answered with a reference under which the log has more', async () => {
    const answer = await api.as('manager').get('/bookings');
    expect(answer.status).toBe(500);
    expect(answer.body.error).toEqual({
      name: 'InternalError',
      message: expect.any(String),
      statusCode: 500,
    });
    expect(answer.text).not.toMatch(/select|no such table|does not exist/i);
    const [reference] = /[0-9a-f-]{36}/.exec(answer.body.error.message)!;
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(reference),
      expect.objectContaining({ message: expect.stringMatching(/bookings/) }),
    );
  });
});
