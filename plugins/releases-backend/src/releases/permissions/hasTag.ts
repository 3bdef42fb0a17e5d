import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { releaseResourceRef } from './releaseResource';

/** Releases with a tag. @public */
export const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow releases with the given tag',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({ tag: z.string().describe('The tag') }),
  apply: ({ release }, { tag }) => release.tags.includes(tag),
  toQuery: ({ tag }) => ({ key: 'tag', values: [tag] }),
});
