import {
  eventsBodySchema,
  eventsResultSchema,
  inboundEventDetailSchema,
  inboundEventSchema,
  inboundListSchema,
  inboundMatchSchema,
  inboundQuerySchema,
} from '../../intake/inboundEvent';
import { intakeSourceListSchema } from '../../intake/intakeSource';
import {
  intakeManagePermission,
  intakeSendPermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

const permission = intakeManagePermission.name;

/** @internal */
export const intakeEndpoints = {
  sendEvents: defineEndpoint({
    method: 'post',
    path: '/v1/events',
    summary: 'Send CloudEvents 1.0, CDEvents among them',
    description:
      'Structured, several in a batch, or one in binary mode with its attributes in `ce-` headers. Events are stored before the answer, and processed afterwards; `source` and `id` identify one. 400 only for a single event that is invalid, or a body that is none.',
    body: eventsBodySchema,
    accepts: [
      'application/cloudevents+json',
      'application/cloudevents-batch+json',
      'application/json',
    ],
    response: eventsResultSchema,
    status: 202,
    permission: intakeSendPermission.name,
    refusals: [403],
  }),
  listInboundEvents: defineEndpoint({
    method: 'get',
    path: '/v1/inbound',
    summary: 'List events from other tools, the latest first',
    description:
      'Events are kept for 30 days. `failed` lists the dead letters.',
    query: inboundQuerySchema,
    response: inboundListSchema,
    permission,
    refusals: [403],
  }),
  getInboundEvent: defineEndpoint({
    method: 'get',
    path: '/v1/inbound/{id}',
    summary: 'An event from another tool, with what it says',
    params: idParams,
    response: inboundEventDetailSchema,
    permission,
    refusals: [403, 404],
  }),
  replayInboundEvent: defineEndpoint({
    method: 'post',
    path: '/v1/inbound/{id}/replay',
    summary: 'Process an event again',
    description:
      'What it said before and says again changes nothing. The ledger tells of it.',
    params: idParams,
    response: inboundEventSchema,
    idempotent: true,
    permission,
    refusals: [403, 404],
  }),
  matchInboundEvent: defineEndpoint({
    method: 'post',
    path: '/v1/inbound/{id}/match',
    summary: 'Say which release an event is about',
    description: 'It is processed as if it named the release.',
    params: idParams,
    body: inboundMatchSchema,
    response: inboundEventSchema,
    idempotent: true,
    permission,
    refusals: [403, 404],
  }),
  listSources: defineEndpoint({
    method: 'get',
    path: '/v1/sources',
    summary: 'Where events come from, and how each source is doing',
    response: intakeSourceListSchema,
    permission,
    refusals: [403],
  }),
};
