import { createOpenApiDocument } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { Persona, PERSONAS } from '../operations/personas';
import { existing, Kind } from './Existing';
import {
  hostileHeaders,
  hostilePathPart,
  hostileText,
  hostileValue,
} from './hostileValues';
import { Schema, schemaArbitrary } from './schemaArbitrary';

interface Parameter {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** One request, before ids of what is there take the place of their marks. */
export interface FuzzRequest {
  operation: string;
  persona: Persona;
  method: string;
  /** Below the plugin, with parameters in braces. */
  path: string;
  params: Record<string, { text: string } | { raw: string }>;
  query: [string, unknown][];
  headers: [string, string][];
  body?: { json: unknown } | { raw: string };
}

/** One thing that is made wrong in a request that was right. */
type Mutation =
  | { do: 'param'; place: number; raw: string }
  | { do: 'query'; place: number; value: string }
  | { do: 'queryTwice'; place: number }
  | { do: 'queryMore'; name: string; value: string }
  | { do: 'headers'; headers: [string, string][] }
  | { do: 'replace'; place: number; value: unknown }
  | { do: 'drop'; place: number }
  | { do: 'add'; place: number; key: string; value: unknown }
  | { do: 'rawBody'; raw: string };

const KIND_OF_PATH: [string, Kind][] = [
  ['/v1/releases/{id}', 'release'],
  ['/v1/windows/{id}', 'window'],
  ['/v1/trains/{id}', 'train'],
  ['/v1/reviews/{id}', 'review'],
  ['/v1/milestone-templates/{id}', 'template'],
  ['/v1/bookings/{id}', 'booking'],
  ['/v1/feeds/{id}', 'feed'],
];

const place = fc.nat({ max: 1000 });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      place,
      value: hostileValue,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('query' as const),
      place,
      value: hostileText,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('param' as const),
      place,
      raw: hostilePathPart,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('drop' as const), place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      place,
      key: hostileText,
      value: hostileValue,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('headers' as const),
      headers: hostileHeaders,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('queryTwice' as const), place }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('queryMore' as const),
      name: fc.oneof(
        hostileText,
        fc.constantFrom('limit[]', 'q[a][b]', 'cursor'),
      ),
      value: hostileText,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rawBody' as const),
      raw: fc.constantFrom(
        '',
        '{',
        'null',
        '[]',
        '"text"',
        '1e999',
        '{"a":1,"a":2}',
        '['.repeat(10_000),
        `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
        '\ufeff{}',
        '{"name":"\\ud800"}',
        '{"name":"\\u0000"}',
        'a=b&c=d',
      ),
    }),
  },
);

/** How deep in a value something is made wrong. */
const MAX_WAY = 6;

/** Where in a value something can be made wrong: each part of it, by its way. */
function waysOf(value: unknown, way: string[] = []): string[][] {
  if (value === null || typeof value !== 'object' || way.length === MAX_WAY) {
    return [way];
  }
  return [
    way,
    ...Object.entries(value).flatMap(([key, part]) =>
      waysOf(part, [...way, key]),
    ),
  ];
}

function edited(
  value: unknown,
  way: readonly string[],
  edit: (part: unknown) => unknown,
): unknown {
  const [key, ...rest] = way;
  if (key === undefined) {
    return edit(value);
  }
  const copy = (
    Array.isArray(value) ? [...value] : { ...(value as object) }
  ) as Record<string, unknown>;
  const part = edited(copy[key], rest, edit);
  if (part === undefined) {
    delete copy[key];
  } else {
    copy[key] = part;
  }
  return copy;
}

function withKey(value: unknown, key: string, part: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.defineProperty({ ...value }, key, {
        value: part,
        enumerable: true,
      })
    : { [key]: part };
}

function mutated(request: FuzzRequest, change: Mutation): FuzzRequest {
  const { params, query, headers, body } = request;
  const inBody = (edit: (part: unknown) => unknown): FuzzRequest => {
    if (!body || 'raw' in body || !('place' in change)) {
      return request;
    }
    const ways = waysOf(body.json);
    const way = ways[change.place % ways.length];
    return { ...request, body: { json: edited(body.json, way, edit) } };
  };
  switch (change.do) {
    case 'param': {
      const names = Object.keys(params);
      const name = names[change.place % names.length];
      return name === undefined
        ? request
        : { ...request, params: { ...params, [name]: { raw: change.raw } } };
    }
    case 'query':
      return {
        ...request,
        query: query.map((pair, index) =>
          index === change.place % query.length
            ? [pair[0], change.value]
            : pair,
        ),
      };
    case 'queryTwice':
      return query.length === 0
        ? request
        : { ...request, query: [...query, query[change.place % query.length]] };
    case 'queryMore':
      return { ...request, query: [...query, [change.name, change.value]] };
    case 'headers':
      return { ...request, headers: [...headers, ...change.headers] };
    case 'replace':
      return inBody(() => change.value);
    case 'drop':
      return inBody(() => undefined);
    case 'add':
      return inBody(part => withKey(part, change.key, change.value));
    case 'rawBody':
      return { ...request, body: { raw: change.raw } };
    default:
      throw new Error(`There is no mutation ${JSON.stringify(change)}.`);
  }
}

function operationsOf(document: Record<string, unknown>) {
  const paths = document.paths as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      ...operation,
    })),
  );
}

/** Requests to each operation of the API document, most with something wrong. */
export function fuzzRequest(): fc.Arbitrary<FuzzRequest> {
  const document = createOpenApiDocument();
  const { schemas } = document.components as {
    schemas: Record<string, Schema>;
  };
  const requests = operationsOf(document).map(
    ({ path, method, operationId, parameters = [], requestBody }) => {
      const of = (where: Parameter['in']) =>
        parameters.filter(parameter => parameter.in === where);
      const kind = KIND_OF_PATH.find(([start]) => path.startsWith(start))?.[1];
      const valueOf = ({ name, schema }: Parameter) =>
        name === 'id' && kind
          ? fc.nat({ max: 99 }).map(at => existing(kind, at))
          : schemaArbitrary(schemas, schema, name);
      const some = (where: Parameter['in']) =>
        fc.record(
          Object.fromEntries(of(where).map(part => [part.name, valueOf(part)])),
          {
            requiredKeys: of(where)
              .filter(part => part.required)
              .map(({ name }) => name),
            noNullPrototype: true,
          },
        );
      const body = requestBody
        ? schemaArbitrary(
            schemas,
            requestBody.content['application/json'].schema,
          ).map(json => ({ json }))
        : fc.constant(undefined);
      const right = fc.record({
        operation: fc.constant(operationId),
        method: fc.constant(method),
        path: fc.constant(path),
        persona: fc.oneof(
          { weight: 3, arbitrary: fc.constant('portal-admin' as const) },
          { weight: 2, arbitrary: fc.constantFrom(...PERSONAS) },
        ),
        params: some('path').map(params =>
          Object.fromEntries(
            Object.entries(params).map(([name, value]) => [
              name,
              { text: String(value) },
            ]),
          ),
        ),
        query: some('query').map(query =>
          Object.entries(query).flatMap(([name, value]) =>
            [value].flat().map((item): [string, unknown] => [name, item]),
          ),
        ),
        headers: some('header').map(headers =>
          Object.entries(headers).map(([name, value]): [string, string] => [
            name,
            name === 'If-Match' ? '"1"' : String(value),
          ]),
        ),
        body,
      }) as fc.Arbitrary<FuzzRequest>;
      return fc
        .tuple(right, fc.array(mutation, { maxLength: 3 }))
        .map(([request, mutations]) => mutations.reduce(mutated, request));
    },
  );
  return fc.oneof(...requests);
}
