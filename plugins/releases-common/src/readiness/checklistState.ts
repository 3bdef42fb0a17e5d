import { z } from 'zod';
import { instantSchema } from '../primitives';
import { approvalReasonSchema } from './approvalState';

/** An item of a checklist as a gate shows it. @public */
export const checklistItemSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    hint: z.string().optional().meta({
      description: 'What the policy says about it',
    }),
    link: z.string().optional(),
    ownerRef: z.string().optional().meta({
      description: 'Who has to tick it',
    }),
    dueAt: instantSchema.optional(),
    done: z.boolean(),
    by: z.string().optional().meta({
      description: 'Who ticked it. Absent if it is open',
    }),
    at: instantSchema.optional(),
    note: z.string().optional().meta({
      description: 'Their note',
    }),
    isOtherContent: z.boolean().optional().meta({
      description:
        'Whether the content of the release has changed since it was ticked',
    }),
    why: approvalReasonSchema.optional().meta({
      description: 'Why a tick does not count, if it does not',
    }),
    mayTick: z.boolean().optional().meta({
      description: 'Whether the caller may tick or untick it',
    }),
    whyNot: approvalReasonSchema.optional(),
  })
  .meta({ id: 'ChecklistItem' });

/** @public */
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/**
 * How far a checklist has come.
 *
 * @public
 */
export const checklistStateSchema = z
  .object({ items: z.array(checklistItemSchema) })
  .meta({ id: 'ChecklistState' });

/** @public */
export type ChecklistState = z.infer<typeof checklistStateSchema>;
