import { z } from 'zod';
import { createReleasesClient, ReleasesClient } from './createReleasesClient';
import { Endpoint, noInputSchema } from './endpoints/endpoint';
import { EndpointId, endpoints } from './endpoints';
import { ReleasesApiError } from './ReleasesApiError';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
}

function clientWith(answer: () => Response = () => Response.json({})): {
  client: ReleasesClient;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const client = createReleasesClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const text = await request.text();
        const { authorization, ...headers } = Object.fromEntries(
          request.headers,
        );
        sent.push({
          method: request.method,
          url: request.url.replace('http://portal/api/releases', ''),
          headers: authorization ? { authorization, ...headers } : headers,
          ...(text ? { body: JSON.parse(text) } : {}),
        });
        return answer();
      },
    },
  });
  return { client, sent };
}

const all = Object.entries(endpoints) as [EndpointId, Endpoint][];

describe('createReleasesClient', () => {
  it('has every operation, and no other', () => {
    expect(Object.keys(clientWith().client)).toEqual(Object.keys(endpoints));
  });

  it.each(all)(
    '%s puts its arguments where they belong',
    async (id, endpoint) => {
      const { client, sent } = clientWith();
      const isEntity = endpoint.path.includes('{kind}');
      const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name,
      );
      const params = isEntity
        ? ['component:default/checkout']
        : names.map(name => `${name}/1`);
      const hasBody = !(endpoint.body instanceof z.ZodUndefined);
      const hasQuery = endpoint.query !== noInputSchema;
      const input = { a: ['x y', 'z'], b: 1, c: undefined };
      const call = client[id] as (...args: unknown[]) => Promise<unknown>;

      await call(...params, ...(hasBody || hasQuery ? [input] : []), {
        token: 't',
        revision: 14,
        idempotencyKey: 'once',
      });

      const path = isEntity
        ? endpoint.path.replace(
            '{kind}/{namespace}/{name}',
            'component/default/checkout',
          )
        : endpoint.path.replace(/\{(\w+)\}/g, '$1%2F1');
      expect(sent).toEqual([
        {
          method: endpoint.method.toUpperCase(),
          url: `${path}${hasQuery && !hasBody ? '?a=x+y&a=z&b=1' : ''}`,
          headers: {
            authorization: 'Bearer t',
            'if-match': '"14"',
            'idempotency-key': 'once',
            ...(hasBody ? { 'content-type': 'application/json' } : {}),
          },
          ...(hasBody ? { body: { a: ['x y', 'z'], b: 1 } } : {}),
        },
      ]);
    },
  );

  it('asks for no endpoint with both a query and a body, which it could not tell apart', () => {
    expect(
      all.filter(
        ([, { query, body }]) =>
          query !== noInputSchema && !(body instanceof z.ZodUndefined),
      ),
    ).toEqual([]);
  });

  it('throws what the API refuses', async () => {
    const { client } = clientWith(() =>
      Response.json(
        {
          error: {
            name: 'NotFoundError',
            message: 'There is no release a.',
            details: [],
          },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );
    await expect(client.getRelease('a')).rejects.toMatchObject({
      constructor: ReleasesApiError,
      status: 404,
      message: 'There is no release a.',
    });
  });

  it('types what an operation takes', () => {
    const { client } = clientWith();
    const types = () => [
      client.listReleases(),
      client.getRelease('a', { archived: true }, { signal: undefined }),
      client.updateRelease('a', { name: 'b' }, { revision: 1 }),
      client.createRelease({ version: '1' }, { idempotencyKey: 'k' }),
      client.leaveTrain('a', 'b'),
      client.getEntitySummary('component:default/checkout'),
      client.refreshDependencies(),
      // @ts-expect-error a change needs the revision it is based on
      client.updateRelease('a', { name: 'b' }),
      // @ts-expect-error a question is not written twice
      client.getRelease('a', {}, { idempotencyKey: 'k' }),
      // @ts-expect-error a query that is needed
      client.getCalendar(),
      // @ts-expect-error an unknown field
      client.createRelease({ version: '1', colour: 'red' }),
    ];
    expect(types).toEqual(expect.any(Function));
  });
});
