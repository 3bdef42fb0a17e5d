import { z } from 'zod';
import { idSchema } from '../../primitives';

/** @internal */
export const idParams = z.strictObject({ id: idSchema });
