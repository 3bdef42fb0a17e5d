import { z } from 'zod';

/** @internal */
export const archivedQuery = z.strictObject({
  archived: z.boolean().optional().meta({
    description: 'true: answer it although it is archived',
  }),
});
