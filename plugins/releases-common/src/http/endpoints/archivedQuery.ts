import { z } from 'zod';

/** @internal */
export const archivedQuery = z.strictObject({
  archived: z.boolean().optional().meta({
    description: 'true: also if it is archived',
  }),
});
