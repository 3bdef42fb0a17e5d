import { z } from 'zod';

/** The highest number that databases keep as a revision. */
const MAX_REVISION = 2 ** 31 - 1;

/**
 * The revision of something: 1 when it is made, one more with each change.
 *
 * @internal
 */
export const revisionSchema = z.number().int().min(1).max(MAX_REVISION);
