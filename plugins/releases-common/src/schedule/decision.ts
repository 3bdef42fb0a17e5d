import { z } from 'zod';
import { messageSchema } from '../messages';
import { snapshotFreshnessSchema } from '../dependencies/dependencies';
import {
  entityRefSchema,
  environmentSchema,
  instantSchema,
} from '../primitives';
import { releaseKindSchema } from '../release/releaseParts';
import { windowEffectSchema } from './window';

/**
 * A question: may this component be released into this environment at this
 * instant? An absent instant is now; an absent kind is `normal`. Where the
 * component or the environment is left out, a window that may be about the one
 * that is meant keeps the answer from being a yes.
 *
 * @public
 */
export const decisionQuerySchema = z
  .strictObject({
    entityRef: entityRefSchema.optional(),
    noComponent: z.boolean().optional().meta({
      description:
        'true: for a release without components, to which windows for specific components do not apply',
    }),
    environment: environmentSchema.optional(),
    at: instantSchema.optional(),
    releaseKind: releaseKindSchema.optional(),
  })
  .refine(
    ({ entityRef, noComponent }) => entityRef === undefined || !noComponent,
    {
      path: ['noComponent'],
      error: 'Name an entityRef, or say that there is none, not both.',
      params: { code: 'component_or_none' },
    },
  )
  .meta({ id: 'DecisionQuery' });

/** @public */
export type DecisionQuery = z.infer<typeof decisionQuerySchema>;

/** How many questions one call takes. @public */
export const MAX_DECISIONS = 1000;

/** @public */
export const decisionsRequestSchema = z
  .strictObject({
    queries: z
      .array(decisionQuerySchema)
      .min(1, { error: 'Ask at least one question.' })
      .max(MAX_DECISIONS, {
        error: `Ask at most ${MAX_DECISIONS} questions a call.`,
      }),
  })
  .meta({ id: 'DecisionsRequest' });

/** @public */
export type DecisionsRequest = z.infer<typeof decisionsRequestSchema>;

/**
 * Why a decision is as it is.
 *
 * - `inside_freeze`: a deny window is under way
 * - `outside_allow_windows`: there are allow windows and none is under way
 * - `inside_allow_window`: an allow window is under way
 * - `waived`: a deny or allow window that a waiver sets aside
 * - `scope_unknown`: a window that would close if it was for what is asked
 *   about, which cannot be told: the question leaves out the component or the
 *   environment, or the catalog does not have the component
 *
 * @public
 */
export const decisionReasonSchema = z
  .object({
    windowId: z.string().optional(),
    name: z.string().optional(),
    effect: windowEffectSchema,
    code: z
      .enum([
        'inside_freeze',
        'outside_allow_windows',
        'inside_allow_window',
        'waived',
        'scope_unknown',
      ])
      .meta({
        description:
          '`scope_unknown`: the window would close if it applied, which cannot be determined',
      }),
    sentence: z.string(),
    message: messageSchema.optional(),
    until: instantSchema.optional().meta({
      description: 'When the current occurrence ends',
    }),
  })
  .meta({ id: 'DecisionReason' });

/** @public */
export type DecisionReason = z.infer<typeof decisionReasonSchema>;

/**
 * Whether a release may happen at an instant, and why. `nextOpen` is the first
 * instant after `at` at which it turns from closed to open, `nextClose` the
 * first at which it turns from open to closed; what does not come within five
 * years is absent, and both are where they depend on what the question leaves
 * out.
 *
 * @public
 */
export const decisionSchema = z
  .object({
    allowed: z.boolean(),
    at: instantSchema,
    sentence: z.string(),
    message: messageSchema.optional(),
    reasons: z.array(decisionReasonSchema),
    nextOpen: instantSchema.optional().meta({
      description:
        'When it turns from closed to open. Absent if that depends on something the query leaves out',
    }),
    nextClose: instantSchema.optional().meta({
      description:
        'When it turns from open to closed. Absent if that depends on something the query leaves out',
    }),
    known: z.boolean().optional().meta({
      description:
        'Whether the entity is in the catalog snapshot. If not, only its kind and name are matched against scopes, and what they do not decide is `scope_unknown`',
    }),
    snapshot: snapshotFreshnessSchema.optional().meta({
      description:
        'The catalog snapshot that scopes were matched against. Absent before the first',
    }),
  })
  .meta({ id: 'Decision' });

/** @public */
export type Decision = z.infer<typeof decisionSchema>;

/** @public */
export const decisionsSchema = z
  .object({ items: z.array(decisionSchema) })
  .meta({ id: 'Decisions' });

/** @public */
export type Decisions = z.infer<typeof decisionsSchema>;
