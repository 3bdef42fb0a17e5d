import {
  gateAnswerSchema,
  gateQuerySchema,
} from '../../delivery/deploymentGate';
import { defineEndpoint } from './endpoint';

/** @internal */
export const gateEndpoints = {
  askGate: defineEndpoint({
    method: 'get',
    path: '/v1/gate',
    summary:
      'Whether a version may be deployed now, and what stands in the way',
    description:
      'For pipelines: windows, readiness at the start, hold, approval, version and digest in one answer, from what is stored. It changes nothing, and answers 200 whatever it says.',
    query: gateQuerySchema,
    response: gateAnswerSchema,
    refusals: [404],
  }),
};
