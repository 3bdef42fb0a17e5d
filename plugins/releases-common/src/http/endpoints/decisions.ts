import {
  decisionQuerySchema,
  decisionSchema,
  decisionsRequestSchema,
  decisionsSchema,
} from '../../schedule/decision';
import { defineEndpoint } from './endpoint';

/** @internal */
export const decisionEndpoints = {
  decideWindow: defineEndpoint({
    method: 'get',
    path: '/v1/windows/decision',
    summary: 'Whether a release is allowed at an instant, and why',
    query: decisionQuerySchema,
    response: decisionSchema,
  }),
  decideWindows: defineEndpoint({
    method: 'post',
    path: '/v1/windows/decisions',
    summary: 'The same for many queries at once, answered in their order',
    body: decisionsRequestSchema,
    response: decisionsSchema,
  }),
};
