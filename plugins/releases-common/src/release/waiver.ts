import { z } from 'zod';
import { idSchema, instantSchema, requiredText } from '../primitives';

/**
 * Leave for one release to go on in spite of a window. It names the window,
 * and ends.
 *
 * @public
 */
export const newWaiverSchema = z
  .strictObject({
    windowId: idSchema,
    reason: requiredText(2000),
    expiresAt: instantSchema,
  })
  .meta({ id: 'NewWaiver' });

/** @public */
export type NewWaiver = z.infer<typeof newWaiverSchema>;

/** @public */
export const waiverSchema = z
  .object({
    id: z.string(),
    windowId: z.string(),
    windowName: z.string(),
    reason: z.string(),
    grantedBy: z.string(),
    grantedAt: instantSchema,
    expiresAt: instantSchema,
    revokedAt: instantSchema.optional(),
    revokedBy: z.string().optional(),
    endedAt: instantSchema.optional().meta({
      description:
        'When it ended since material content of the release was changed',
    }),
    endedBy: z.string().optional(),
  })
  .meta({ id: 'Waiver' });

/** @public */
export type Waiver = z.infer<typeof waiverSchema>;

/**
 * Whether a waiver holds at an instant.
 *
 * @public
 */
export function isWaiverActive(waiver: Waiver, at: string): boolean {
  return (
    waiver.revokedAt === undefined &&
    waiver.endedAt === undefined &&
    Date.parse(waiver.expiresAt) > Date.parse(at)
  );
}

/**
 * The windows that a release may go on in spite of at an instant.
 *
 * @public
 */
export function waivedWindows(
  release: { waivers?: readonly Waiver[] },
  at: string,
): Set<string> {
  return new Set(
    (release.waivers ?? [])
      .filter(waiver => isWaiverActive(waiver, at))
      .map(waiver => waiver.windowId),
  );
}
