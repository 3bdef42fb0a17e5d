import { z } from 'zod';
import { entityRefSchema, environmentSchema } from '../primitives';
import { readinessBriefSchema } from '../readiness/readinessBrief';
import { releaseOutlineSchema } from '../release/release';
import { conflictSchema } from '../schedule/conflict';
import { releaseListQuerySchema, releaseStandingSchema } from './releaseList';

/** How much a roll-up names of each thing. @public */
export const ROLL_UP_SHOWN = { next: 5, blocked: 3, conflicts: 3 } as const;

/** @public */
export const rollUpQuerySchema = z.strictObject({
  system: z.array(entityRefSchema).max(50).optional(),
  domain: z
    .array(entityRefSchema)
    .max(50)
    .optional()
    .meta({ description: 'Including their subdomains' }),
  ownerRef: z.array(entityRefSchema).max(50).optional(),
  responsibleRef: releaseListQuerySchema.shape.responsibleRef,
  environment: z.array(environmentSchema).max(50).optional(),
});

/** @public */
export type RollUpQuery = z.infer<typeof rollUpQuerySchema>;

/** @public */
export type RollUpQueryInput = z.input<typeof rollUpQuerySchema>;

const count = (description: string) => z.number().int().meta({ description });

/**
 * What ships next in a part of the portfolio, what blocks it and what collides.
 *
 * @public
 */
export const rollUpSchema = z
  .object({
    counts: z.object({
      open: count('Releases that are not over'),
      ready: count('Those that have not gone out and are ready'),
      notReady: count('Those that have not gone out and are not ready'),
      colliding: count(
        'Those with a conflict of severity high or medium that nobody acknowledged',
      ),
      overdue: count('Those that are late by their plan'),
    }),
    next: z
      .array(
        releaseOutlineSchema
          .extend({
            ownerRef: entityRefSchema.optional(),
            standing: releaseStandingSchema.optional(),
          })
          .meta({ id: 'RollUpRelease' }),
      )
      .meta({
        description: `The open releases by start, at most ${ROLL_UP_SHOWN.next}`,
      }),
    blocked: z
      .array(
        z.object({
          release: releaseOutlineSchema,
          readiness: readinessBriefSchema,
        }),
      )
      .meta({
        description: `The first that are not ready, with the first causes, at most ${ROLL_UP_SHOWN.blocked}`,
      }),
    conflicts: z.array(conflictSchema).meta({
      description: `The worst that nobody acknowledged, at most ${ROLL_UP_SHOWN.conflicts}`,
    }),
  })
  .meta({ id: 'RollUp' });

/** @public */
export type RollUp = z.infer<typeof rollUpSchema>;
