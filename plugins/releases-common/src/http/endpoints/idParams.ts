import { z } from 'zod';

/** @internal */
export const idParams = z.strictObject({ id: z.string().min(1).max(64) });
