import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { Endpoint, noInputSchema } from './endpoints/endpoint';
import { EndpointId, Endpoints, endpoints } from './endpoints';

/**
 * What goes with a call of an operation, beyond what it is about.
 *
 * @public
 */
export interface ReleasesCallOptions {
  signal?: AbortSignal;
  /** The revision this is based on. A stale one is refused with 409. */
  revision?: number;
  /** A retry with the same key does nothing twice. */
  idempotencyKey?: string;
}

/**
 * A call of an operation, with its arguments where they go in the request.
 *
 * @public
 */
export interface ReleasesCall {
  params: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/**
 * The parameters in the path of an operation, as arguments.
 *
 * @public
 */
export type OperationPathArguments<TPath extends string> =
  TPath extends `${infer TBefore}{kind}/{namespace}/{name}${infer TAfter}`
    ? [
        ...OperationPathArguments<TBefore>,
        entityRef: string,
        ...OperationPathArguments<TAfter>,
      ]
    : TPath extends `${string}{${string}}${infer TAfter}`
    ? [id: string, ...OperationPathArguments<TAfter>]
    : [];

/**
 * What an operation takes; it may be left out where nothing in it is needed.
 *
 * @public
 */
export type OperationInput<TInput> = {} extends TInput
  ? [input?: TInput]
  : [input: TInput];

/**
 * The query or the body of an operation, as an argument.
 *
 * @public
 */
export type OperationInputArguments<TEndpoint extends Endpoint> =
  TEndpoint['body'] extends z.ZodUndefined
    ? string extends keyof z.input<TEndpoint['query']>
      ? []
      : OperationInput<z.input<TEndpoint['query']>>
    : OperationInput<z.input<TEndpoint['body']>>;

/**
 * What goes with a call of one operation: `revision` where it knows If-Match, `idempotencyKey` where it can be repeated.
 *
 * @public
 */
export type OperationOptions<TEndpoint extends Endpoint, TAuth> = TAuth &
  Pick<ReleasesCallOptions, 'signal'> &
  ('required' extends TEndpoint['ifMatch']
    ? Required<Pick<ReleasesCallOptions, 'revision'>>
    : 'honoured' extends TEndpoint['ifMatch']
    ? Pick<ReleasesCallOptions, 'revision'>
    : unknown) &
  (true extends TEndpoint['idempotent']
    ? Pick<ReleasesCallOptions, 'idempotencyKey'>
    : unknown);

/**
 * The options of an operation, left out where none is needed.
 *
 * @public
 */
export type OperationOptionsArguments<TOptions> = {} extends TOptions
  ? [options?: TOptions]
  : [options: TOptions];

/**
 * The operations of the releases API as functions, each by its operation id.
 * Their arguments are, in this order: the parameters of the path (the kind,
 * namespace and name of an entity as one reference); the query or the body,
 * where there is one; and options: `signal`, `revision` where the operation
 * knows If-Match, `idempotencyKey` where it can be repeated, and `TAuth`. They
 * answer what the API answers, and throw a {@link ReleasesApiError} where it
 * refuses.
 *
 * @example
 *
 * ```ts
 * await releases.getRelease(id, { archived: true });
 * await releases.updateRelease(id, { name: 'checkout 5.3' }, { revision: 14 });
 * await releases.getEntitySummary('component:default/checkout');
 * ```
 *
 * @public
 */
export type ReleasesOperations<TAuth> = {
  [TId in EndpointId]: (
    ...args: [
      ...OperationPathArguments<Endpoints[TId]['path']>,
      ...OperationInputArguments<Endpoints[TId]>,
      ...OperationOptionsArguments<OperationOptions<Endpoints[TId], TAuth>>,
    ]
  ) => Promise<z.output<Endpoints[TId]['response']>>;
};

/**
 * The options of any operation: absent only where nothing needs to be said of
 * who asks.
 *
 * @public
 */
export type OperationAnyOptions<TAuth> = {} extends TAuth
  ? (TAuth & ReleasesCallOptions) | undefined
  : TAuth & ReleasesCallOptions;

function readArguments(
  { path, query, body }: Endpoint,
  given: readonly unknown[],
): { call: ReleasesCall; options: unknown } {
  const args = [...given];
  const params: Record<string, string> = {};
  for (const [, name] of path.matchAll(
    /\{(kind\}\/\{namespace\}\/\{name|\w+)\}/g,
  )) {
    const argument = String(args.shift());
    Object.assign(
      params,
      name.startsWith('kind}')
        ? parseEntityRef(argument)
        : { [name]: argument },
    );
  }
  if (!(body instanceof z.ZodUndefined)) {
    return { call: { params, body: args.shift() }, options: args[0] };
  }
  return query === noInputSchema
    ? { call: { params }, options: args[0] }
    : {
        call: { params, query: args.shift() as ReleasesCall['query'] },
        options: args[0],
      };
}

/**
 * Makes the operations of the API of one function that carries any of them
 * out.
 *
 * @public
 */
export function createReleasesOperations<TAuth>(
  carryOut: (
    endpoint: Endpoint,
    call: ReleasesCall,
    options: OperationAnyOptions<TAuth>,
  ) => Promise<unknown>,
): ReleasesOperations<TAuth> {
  const operations: Record<string, unknown> = {};
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    operations[id] = async (...args: unknown[]) => {
      const { call, options } = readArguments(endpoint, args);
      return carryOut(endpoint, call, options as OperationAnyOptions<TAuth>);
    };
  }
  return operations as ReleasesOperations<TAuth>;
}
