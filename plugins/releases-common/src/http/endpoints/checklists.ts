import { newTickSchema, tickSchema } from '../../governance/checklist';
import { askedGateIdSchema, kebabIdSchema } from '../../governance/policyGate';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const checklistEndpoints = {
  tickItem: defineEndpoint({
    method: 'put',
    path: '/v1/releases/{id}/checklist/{gateId}/{itemId}',
    summary: 'Tick an item of a checklist, or take that back',
    description:
      'Who owns the item may; where nobody is named, who owns the release or may update it. It moves nothing, and the release keeps its revision. What is so already stays as it is.',
    params: idParams.extend({
      gateId: askedGateIdSchema,
      itemId: kebabIdSchema,
    }),
    body: newTickSchema,
    response: tickSchema,
    ifMatch: 'required',
    idempotent: true,
    refusals: [403, 404, 409, 422, 428, 503],
  }),
};
