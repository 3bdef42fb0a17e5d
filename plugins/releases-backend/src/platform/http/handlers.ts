import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  EndpointId,
  Endpoints,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { z } from 'zod';

/**
 * Who asks. Requests without a user or a service behind them do not get here.
 *
 * @internal
 */
export type Caller = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/**
 * What a write needs to know of the request that asked for it.
 *
 * @internal
 */
export interface WriteContext {
  credentials: Caller;
  /** The caller's name in the ledger. */
  actor: string;
  /** The revisions in `If-Match`, of which one must be the current one. */
  ifMatch?: readonly number[];
  /**
   * Keeps the answer for a retry with the same idempotency key. To be called
   * in the transaction of the change.
   */
  saveIdempotentResponse(tx: Knex.Transaction, answer: unknown): Promise<void>;
}

/** @internal */
export interface HandlerRequest<TId extends EndpointId> extends WriteContext {
  params: z.output<Endpoints[TId]['params']>;
  query: z.output<Endpoints[TId]['query']>;
  body: z.output<Endpoints[TId]['body']>;
}

/** @internal */
export type Handler<TId extends EndpointId> = (
  request: HandlerRequest<TId>,
) => Promise<z.output<Endpoints[TId]['response']>>;

/**
 * The handlers of some endpoints, by their operation id.
 *
 * @internal
 */
export type Handlers = { [TId in EndpointId]?: Handler<TId> };
