import { myWorkQuerySchema, myWorkSchema } from '../../list/myWork';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const workEndpoints = {
  getMyWork: defineEndpoint({
    method: 'get',
    path: '/v1/my-work',
    summary: 'What waits for the caller, the most urgent first',
    description:
      'What the releases that the caller may read ask of them or of their groups: votes that they may still give, items of checklists to tick, evidence that is missing, waivers to grant or decline, and gates that stand in the way of releases that they own. A gate that asks the caller for something else is no blocker besides.',
    query: myWorkQuerySchema,
    response: myWorkSchema,
    permission: releaseReadPermission.name,
  }),
};
