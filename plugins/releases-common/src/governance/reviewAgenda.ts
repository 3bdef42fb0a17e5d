import { z } from 'zod';
import { messageSchema } from '../messages';
import { idSchema, revisionSchema, text } from '../primitives';
import { gateResultSchema, verdictSchema } from '../readiness/readiness';
import { readinessBriefSchema } from '../readiness/readinessBrief';
import { releaseSchema } from '../release/release';
import { reviewCountsSchema, reviewSchema } from './review';
import { reviewDecisionSchema, reviewReasonSchema } from './reviewDecision';

/** How many releases of an agenda are asked about at a time. @public */
export const MAX_AGENDA_READINESSES = 100;

/** @public */
export const agendaVerdictSchema = z
  .object({
    verdict: verdictSchema,
    sentence: z.string(),
    message: messageSchema.optional(),
    updating: z.boolean().optional().meta({
      description:
        'Something that the verdict depends on has changed; it is being re-evaluated',
    }),
  })
  .meta({ id: 'AgendaVerdict' });

/** What an agenda says of the readiness of a release. @public */
export type AgendaVerdict = z.infer<typeof agendaVerdictSchema>;

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
    readiness: agendaVerdictSchema.optional().meta({
      description: 'Absent once it has gone out',
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
export const agendaReadinessQuerySchema = z.strictObject({
  releaseId: z
    .array(idSchema)
    .min(1, { error: 'Name at least one release.' })
    .max(MAX_AGENDA_READINESSES, {
      error: `Name at most ${MAX_AGENDA_READINESSES} releases.`,
    }),
});

/** @public */
export type AgendaReadinessQuery = z.infer<typeof agendaReadinessQuerySchema>;

/** @public */
export const agendaReadinessSchema = z
  .object({
    releaseId: z.string(),
    readiness: readinessBriefSchema,
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
  })
  .meta({ id: 'AgendaReadiness' });

/** What stands between a release of an agenda and its start. @public */
export type AgendaReadiness = z.infer<typeof agendaReadinessSchema>;

/** @public */
export const agendaReadinessListSchema = z
  .object({
    items: z.array(agendaReadinessSchema).meta({
      description:
        'In the order asked for. A release that is not on the agenda, may not be read or has gone out is absent',
    }),
  })
  .meta({ id: 'AgendaReadinessList' });

/** @public */
export type AgendaReadinessList = z.infer<typeof agendaReadinessListSchema>;

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
