import { z } from 'zod';
import { entityRefPartsShape } from '../../primitives';
import {
  entitySummaryQuerySchema,
  entitySummarySchema,
} from '../../schedule/calendar';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const entityEndpoints = {
  getEntitySummary: defineEndpoint({
    method: 'get',
    path: '/v1/entities/{kind}/{namespace}/{name}/summary',
    summary: 'What the Releases tab of an entity shows first',
    params: z.strictObject(entityRefPartsShape),
    query: entitySummaryQuerySchema,
    response: entitySummarySchema,
    permission: releaseReadPermission.name,
  }),
};
