import { z } from 'zod';

/** Of a type whose gates are all alike. @internal */
export const noParams = z.strictObject({});
