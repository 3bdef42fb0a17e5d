import { z } from 'zod';
import { revisionSchema, text } from '../primitives';
import { gateResultSchema } from '../readiness/readiness';
import { readinessBriefSchema } from '../readiness/readinessBrief';
import { releaseSchema } from '../release/release';
import { reviewCountsSchema, reviewSchema } from './review';
import { reviewDecisionSchema, reviewReasonSchema } from './reviewDecision';

/** @public */
export const agendaItemSchema = z
  .object({
    release: releaseSchema
      .pick({
        id: true,
        name: true,
        version: true,
        kind: true,
        impact: true,
        state: true,
        hold: true,
        environment: true,
        window: true,
        ownerRef: true,
        managerRef: true,
        revision: true,
      })
      .meta({ id: 'AgendaRelease' }),
    readiness: readinessBriefSchema.optional().meta({
      description: 'Absent once it has gone out',
    }),
    gates: z
      .array(
        gateResultSchema
          .pick({
            id: true,
            name: true,
            kind: true,
            stage: true,
            status: true,
            sentence: true,
            message: true,
            ownerRef: true,
            dueAt: true,
          })
          .meta({ id: 'AgendaGate' }),
      )
      .meta({
        description:
          'The blocking gates of the approval and of the start that do not pass',
      }),
    notes: z.string().optional(),
    notesRevision: revisionSchema.optional(),
    decision: reviewDecisionSchema.optional().meta({
      description:
        'The decision that stands; where none does, the latest that was reopened',
    }),
    changes: z.array(reviewReasonSchema).meta({
      description:
        'What changed since the review before it that had the release on its agenda: the verdict, the content, the window, a reopened decision',
    }),
    whyNot: reviewReasonSchema.optional().meta({
      description: 'Why the caller may not decide it; absent: they may',
    }),
  })
  .meta({ id: 'AgendaItem' });

/** A release on the agenda of a review. @public */
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** @public */
export const reviewDetailSchema = reviewSchema
  .extend({
    items: z.array(agendaItemSchema).meta({
      description:
        'The worst verdict first; of the same verdict, the release that starts first. A closed review has the releases that it decided',
    }),
    truncated: z.boolean().meta({
      description: 'Whether more releases belong on the agenda',
    }),
    counts: reviewCountsSchema,
    mayManage: z.boolean().meta({
      description: 'Whether the caller may change, hold and close it',
    }),
  })
  .meta({ id: 'ReviewDetail' });

/** A review with its agenda, as its reader may see it. @public */
export type ReviewDetail = z.infer<typeof reviewDetailSchema>;

/** @public */
export const agendaNotesSchema = z
  .strictObject({
    notes: text(5000).nullable().meta({ description: 'null: removes them' }),
  })
  .meta({ id: 'AgendaNotes' });

/** @public */
export type AgendaNotes = z.infer<typeof agendaNotesSchema>;

/** @public */
export const savedNotesSchema = z
  .object({
    reviewId: z.string(),
    releaseId: z.string(),
    notes: z.string().optional(),
    revision: revisionSchema,
  })
  .meta({ id: 'SavedNotes' });

/** @public */
export type SavedNotes = z.infer<typeof savedNotesSchema>;
