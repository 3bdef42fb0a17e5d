import { z } from 'zod';
import { idSchema, instantSchema, requiredText, text } from '../primitives';

/** What a waiver may set aside. @public */
export const WAIVER_TARGETS = ['gate', 'window', 'conflict'] as const;

/** @public */
export const waiverTargetSchema = z
  .strictObject({
    type: z.enum(WAIVER_TARGETS, { error: 'Use gate, window or conflict.' }),
    id: requiredText(200).meta({
      description:
        'The id of a gate as in the readiness, the id of a window, or the fingerprint of a conflict',
    }),
  })
  .meta({ id: 'WaiverTarget' });

/** @public */
export type WaiverTarget = z.infer<typeof waiverTargetSchema>;

/**
 * Leave for one release, with the content that it has, to go on in spite of one
 * thing. It ends.
 *
 * @public
 */
export const newWaiverSchema = z
  .strictObject({
    target: waiverTargetSchema.optional(),
    windowId: idSchema.optional().meta({
      description: 'Alias for a `target` of type `window`',
    }),
    reason: requiredText(2000),
    expiresAt: instantSchema,
  })
  .superRefine(({ target, windowId }, context) => {
    if ((target === undefined) === (windowId === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['target'],
        message: 'Give either a target or a windowId.',
        params: { code: 'one_of' },
      });
    }
  })
  .meta({ id: 'NewWaiver' });

/** @public */
export type NewWaiver = z.infer<typeof newWaiverSchema>;

/** @public */
export const WAIVER_STATES = [
  'requested',
  'granted',
  'declined',
  'revoked',
] as const;

/** @public */
export const waiverSchema = z
  .object({
    id: z.string(),
    target: z.object({
      ...waiverTargetSchema.shape,
      name: z.string(),
    }),
    state: z.enum(WAIVER_STATES),
    reason: z.string(),
    requestedBy: z.string().optional(),
    requestedAt: instantSchema.optional(),
    grantedBy: z.string().optional(),
    grantedAt: instantSchema.optional(),
    declinedBy: z.string().optional(),
    declinedAt: instantSchema.optional(),
    answer: z.string().optional().meta({
      description: 'The comment of whoever granted or declined it',
    }),
    expiresAt: instantSchema,
    revokedAt: instantSchema.optional(),
    revokedBy: z.string().optional(),
    endedAt: instantSchema.optional().meta({
      description:
        'When it ended because material content of the release changed',
    }),
    endedBy: z.string().optional(),
  })
  .meta({ id: 'Waiver' });

/** @public */
export type Waiver = z.infer<typeof waiverSchema>;

/**
 * What is said when a waiver is granted or declined.
 *
 * @public
 */
export const waiverAnswerSchema = z
  .strictObject({ answer: text(2000).optional() })
  .meta({ id: 'WaiverAnswer' });

/** @public */
export type WaiverAnswer = z.infer<typeof waiverAnswerSchema>;

/**
 * Whether a waiver holds at an instant, or would if it were granted.
 *
 * @public
 */
export function isWaiverOpen(waiver: Waiver, at: string): boolean {
  return (
    (waiver.state === 'granted' || waiver.state === 'requested') &&
    waiver.endedAt === undefined &&
    Date.parse(waiver.expiresAt) > Date.parse(at)
  );
}

/**
 * Whether a waiver holds at an instant: until its end, which it does not
 * include.
 *
 * @public
 */
export function isWaiverActive(waiver: Waiver, at: string): boolean {
  return waiver.state === 'granted' && isWaiverOpen(waiver, at);
}

/**
 * The waiver of one thing that holds at an instant, or waits for an answer.
 *
 * @public
 */
export function openWaiver<W extends Waiver>(
  waivers: readonly W[],
  { type, id }: WaiverTarget,
  at: string,
): W | undefined {
  return waivers.find(
    waiver =>
      waiver.target.type === type &&
      waiver.target.id === id &&
      isWaiverOpen(waiver, at),
  );
}

/**
 * The waivers of one kind that a release has at an instant, by what they set
 * aside.
 *
 * @public
 */
export function activeWaivers(
  release: { waivers?: readonly Waiver[] },
  type: WaiverTarget['type'],
  at: string,
): Map<string, Waiver> {
  return new Map(
    (release.waivers ?? [])
      .filter(
        waiver => waiver.target.type === type && isWaiverActive(waiver, at),
      )
      .map(waiver => [waiver.target.id, waiver]),
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
  return new Set(activeWaivers(release, 'window', at).keys());
}
