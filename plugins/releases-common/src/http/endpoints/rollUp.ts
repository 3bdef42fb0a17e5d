import { rollUpQuerySchema, rollUpSchema } from '../../list/rollUp';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const rollUpEndpoints = {
  getRollUp: defineEndpoint({
    method: 'get',
    path: '/v1/roll-up',
    summary:
      'What ships next in a part of the portfolio, what blocks it and what collides',
    description:
      'From stored verdicts and conflicts, as far as the caller may read the releases. Several values of one filter widen it, several filters narrow it.',
    query: rollUpQuerySchema,
    response: rollUpSchema,
    permission: releaseReadPermission.name,
  }),
};
