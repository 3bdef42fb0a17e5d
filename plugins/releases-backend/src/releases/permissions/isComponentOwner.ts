import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { releaseResourceRef } from './releaseResource';

/** Releases that ship a component owned by one of the claims. @public */
export const isComponentOwner = createPermissionRule({
  name: 'IS_COMPONENT_OWNER',
  description:
    'Allow releases that ship a component which one of the given users or groups owns',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Full entity references of owners'),
  }),
  apply: ({ componentOwnerRefs }, { claims }) =>
    componentOwnerRefs.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({ key: 'componentOwnerRef', values: claims }),
});
