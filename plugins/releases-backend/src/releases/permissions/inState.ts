import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { releaseResourceRef } from './releaseResource';

/** Releases in one of some states. @public */
export const inState = createPermissionRule({
  name: 'IN_STATE',
  description: 'Allow releases in one of the given states',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    states: z.array(z.string()).describe('Release states'),
  }),
  apply: ({ release }, { states }) => states.includes(release.state),
  toQuery: ({ states }) => ({ key: 'state', values: states }),
});
