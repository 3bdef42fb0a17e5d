import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { releaseResourceRef } from './releaseResource';

/** Releases owned by one of the claims. @public */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow releases that one of the given users or groups owns',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Full entity references of owners'),
  }),
  apply: ({ release }, { claims }) =>
    release.ownerRef !== undefined && claims.includes(release.ownerRef),
  toQuery: ({ claims }) => ({ key: 'ownerRef', values: claims }),
});
