import { z } from 'zod';
import { milestoneKindSchema } from '../release/releaseParts';
import { MAX_OFFSET_DAYS } from '../schedule/milestoneTemplate';

/** What the date of a gate is counted from. @public */
export const GATE_DUE_FROM = [
  'window_start',
  'window_end',
  'milestone',
] as const;

const withinOffset = {
  error: `Stay within ${MAX_OFFSET_DAYS} working days.`,
};

/**
 * By when a gate has to pass: so many working days after, or before, something
 * of the release, at the same time of day in the zone of its window.
 *
 * @public
 */
export const gateDueSchema = z
  .strictObject({
    offsetDays: z
      .number()
      .int({ error: 'Give a whole number of working days.' })
      .min(-MAX_OFFSET_DAYS, withinOffset)
      .max(MAX_OFFSET_DAYS, withinOffset)
      .meta({
        description:
          'Working days; negative means before, 0 means at that instant',
        example: -2,
      }),
    from: z
      .enum(GATE_DUE_FROM, {
        error: `Use one of ${GATE_DUE_FROM.join(', ')}.`,
      })
      .meta({ description: 'What it is relative to' }),
    milestone: milestoneKindSchema.optional().meta({
      description:
        'If relative to a milestone: the first open one of this kind, else the last one that is done',
    }),
  })
  .superRefine(({ from, milestone }, context) => {
    const issue = (code: string, message: string) =>
      context.addIssue({
        code: 'custom',
        path: ['milestone'],
        message,
        params: { code },
      });
    if (from === 'milestone' && milestone === undefined) {
      issue('required', 'Give the kind of milestone to count from.');
    }
    if (from !== 'milestone' && milestone !== undefined) {
      issue(
        'milestone_unused',
        'Leave the milestone out, or count from a milestone.',
      );
    }
  })
  .meta({ id: 'GateDue' });

/** @public */
export type GateDue = z.infer<typeof gateDueSchema>;
