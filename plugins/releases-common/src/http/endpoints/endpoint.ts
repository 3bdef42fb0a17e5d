import { z } from 'zod';

/** @public */
export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * What an operation asks of `If-Match`. `required`: answers 428 without it.
 * `honoured`: checked where it is sent.
 *
 * @public
 */
export type IfMatch = 'required' | 'honoured';

/**
 * One operation of the HTTP API: what it takes, what it answers, and what it
 * promises about revisions and retries. The router, the client and the API
 * document are all made from it.
 *
 * @public
 */
export interface Endpoint<
  TParams extends z.ZodObject = z.ZodObject,
  TQuery extends z.ZodType = z.ZodType,
  TBody extends z.ZodType = z.ZodType,
  TResponse extends z.ZodType = z.ZodType,
  TPath extends string = string,
  TIfMatch extends IfMatch = IfMatch,
  TIdempotent extends boolean = boolean,
> {
  method: HttpMethod;
  /** Below `/api/releases`, with parameters in braces. */
  path: TPath;
  summary: string;
  description?: string;
  params: TParams;
  query: TQuery;
  body: TBody;
  /**
   * The media types of the body where it is not only JSON. The handler is given
   * the bytes and reads them itself.
   */
  accepts?: readonly string[];
  response: TResponse;
  /** What it answers in place of JSON: text of this type. */
  mediaType?: string;
  /** The status of success. */
  status: 200 | 201 | 202;
  /** Tells an answer that says that something is yet to be decided: status 202. */
  accepted?(answer: z.output<TResponse>): boolean;
  ifMatch?: TIfMatch;
  /** Whether the answer carries the revision of a release as ETag. */
  etag?: boolean;
  /** Whether a retry with the same Idempotency-Key does nothing twice. */
  idempotent?: TIdempotent;
  permission?: string;
  /** Statuses of refusal, beyond 400, 401 and those of a body. */
  refusals?: (403 | 404 | 409 | 413 | 422 | 428 | 503)[];
}

/** The schema of what takes no parameters. @public */
export const noInputSchema = z.strictObject({});

/** @public */
export type NoInput = typeof noInputSchema;

/**
 * Fills in what an endpoint does not name.
 *
 * @internal
 */
export function defineEndpoint<
  const TPath extends string,
  TResponse extends z.ZodType,
  TParams extends z.ZodObject = NoInput,
  TQuery extends z.ZodType = NoInput,
  TBody extends z.ZodType = z.ZodUndefined,
  const TIfMatch extends IfMatch = never,
  const TIdempotent extends boolean = never,
>(
  endpoint: Omit<
    Endpoint<TParams, TQuery, TBody, TResponse, TPath, TIfMatch, TIdempotent>,
    'params' | 'query' | 'body' | 'status'
  > & {
    params?: TParams;
    query?: TQuery;
    body?: TBody;
    status?: 200 | 201 | 202;
  },
): Endpoint<TParams, TQuery, TBody, TResponse, TPath, TIfMatch, TIdempotent> {
  return {
    params: noInputSchema as unknown as TParams,
    query: noInputSchema as unknown as TQuery,
    body: z.undefined() as unknown as TBody,
    status: 200,
    ...endpoint,
  };
}
