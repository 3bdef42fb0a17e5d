import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { releaseResourceRef } from './releaseResource';

/** Releases into an environment. @public */
export const inEnvironment = createPermissionRule({
  name: 'IN_ENVIRONMENT',
  description: 'Allow releases into the given environment',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    environment: z.string().describe('The name of the environment'),
  }),
  apply: ({ release }, { environment }) =>
    release.environment === environment.toLowerCase(),
  toQuery: ({ environment }) => ({
    key: 'environment',
    values: [environment.toLowerCase()],
  }),
});
