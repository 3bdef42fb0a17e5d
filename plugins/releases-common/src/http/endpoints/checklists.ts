import { newTickSchema, tickSchema } from '../../governance/checklist';
import { askedGateIdSchema, kebabIdSchema } from '../../governance/policyGate';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const checklistEndpoints = {
  tickItem: defineEndpoint({
    method: 'put',
    path: '/v1/releases/{id}/checklist/{gateId}/{itemId}',
    summary: 'Tick or untick a checklist item',
    description:
      'Only for the owner of the item; if it has none, for those who own the release or may update it. The release does not change its state or its revision. Ticking an item that is already ticked changes nothing.',
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
