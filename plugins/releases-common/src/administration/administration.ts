import { z } from 'zod';
import { coverageSchema } from '../dependencies/dependencies';
import { policySchema } from '../governance/policy';
import { ledgerVerificationSchema } from '../ledger/ledger';
import { cursorSchema, instantSchema, text } from '../primitives';
import { errorDetailSchema } from '../release/releaseQueries';
import { feedSchema } from '../schedule/feed';

/**
 * What a component needs in the catalog, so that releases of it can be planned
 * and judged.
 *
 * @public
 */
export const COVERAGE_PARTS = [
  'owner',
  'lifecycle',
  'dependencies',
  'project',
] as const;

/** @public */
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

/**
 * The annotations that tell where the code of a component is, in any of which
 * other tools find it.
 *
 * @public
 */
export const PROJECT_ANNOTATIONS = [
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'bitbucket.org/project-slug',
  'dev.azure.com/project-repo',
  'gitea.com/repo-url',
  'gerrithub.io/project',
] as const;

/** @public */
export const catalogCoverageQuerySchema = z.strictObject({
  missing: z
    .enum(COVERAGE_PARTS, { error: `Use one of ${COVERAGE_PARTS.join(', ')}.` })
    .optional()
    .meta({ description: 'Only components that lack this part' }),
  q: text(200).optional().meta({
    description: 'Part of the reference or the title of a component',
  }),
  limit: z.number().int().min(1).max(200).default(25),
  cursor: cursorSchema.optional(),
});

/** @public */
export type CatalogCoverageQuery = z.infer<typeof catalogCoverageQuerySchema>;

/** @public */
export type CatalogCoverageQueryInput = z.input<
  typeof catalogCoverageQuerySchema
>;

/** @public */
export const uncoveredComponentSchema = z
  .object({
    entityRef: z.string(),
    title: z.string().optional(),
    file: z
      .object({
        location: z.string().meta({
          description:
            'Where the catalog reads it from (`backstage.io/managed-by-location`), or its source (`backstage.io/source-location`)',
        }),
        url: z.string().optional().meta({ description: 'If it has one' }),
      })
      .optional(),
    missing: z.array(
      z.object({
        part: z.enum(COVERAGE_PARTS),
        field: z
          .string()
          .meta({ description: 'Where the line belongs in the file' }),
        line: z
          .string()
          .meta({ description: 'The line to add, as an example' }),
      }),
    ),
  })
  .meta({ id: 'UncoveredComponent' });

/** @public */
export type UncoveredComponent = z.infer<typeof uncoveredComponentSchema>;

/**
 * How much of what releases can use the catalog has, and what to add in which
 * file.
 *
 * @public
 */
export const catalogCoverageSchema = z
  .object({
    components: z.number().int(),
    covered: z.object({
      owner: z.number().int(),
      lifecycle: z.number().int(),
      dependencies: z.number().int(),
      project: z.number().int(),
    }),
    items: z
      .array(uncoveredComponentSchema)
      .meta({ description: 'Components that lack something, by reference' }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'CatalogCoverage' });

/** @public */
export type CatalogCoverage = z.infer<typeof catalogCoverageSchema>;

/** @public */
export const evidenceProviderHealthSchema = z
  .object({
    id: z.string(),
    startedAt: instantSchema
      .optional()
      .meta({ description: 'The start of the last run' }),
    succeededAt: instantSchema.optional(),
    failedAt: instantSchema.optional(),
    problem: z
      .string()
      .optional()
      .meta({ description: 'What the last failure said' }),
    nextAt: instantSchema
      .optional()
      .meta({ description: 'When it is due to run again' }),
    isFailing: z
      .boolean()
      .meta({ description: 'Whether it failed since it last succeeded' }),
  })
  .meta({ id: 'EvidenceProviderHealth' });

/** @public */
export type EvidenceProviderHealth = z.infer<
  typeof evidenceProviderHealthSchema
>;

/** @public */
export const notificationsHealthSchema = z
  .object({
    waiting: z.number().int(),
    oldestAt: instantSchema.optional(),
    lastFailure: z
      .object({ at: instantSchema, message: z.string() })
      .optional()
      .meta({ description: 'When notifications could last not be delivered' }),
    givenUp: z.number().int().meta({
      description: 'How many could not be delivered for three days',
    }),
  })
  .meta({ id: 'NotificationsHealth' });

/** @public */
export type NotificationsHealth = z.infer<typeof notificationsHealthSchema>;

/** @public */
export const administrationHealthSchema = z
  .object({
    dependencies: coverageSchema.pick({ snapshot: true, lastAttempt: true }),
    providers: z.array(evidenceProviderHealthSchema),
    outbox: z
      .object({
        waiting: z.number().int(),
        oldestAt: instantSchema.optional(),
        attempts: z.number().int().meta({
          description: 'How often one of these was tried in vain at most',
        }),
      })
      .meta({ description: 'Changes of which nobody was told yet' }),
    verdicts: z.object({
      waiting: z
        .number()
        .int()
        .meta({ description: 'Releases that are due to be evaluated' }),
    }),
    notifications: notificationsHealthSchema
      .optional()
      .meta({ description: 'Absent if the portal sends none' }),
  })
  .meta({ id: 'AdministrationHealth' });

/** @public */
export type AdministrationHealth = z.infer<typeof administrationHealthSchema>;

/** @public */
export const ownedFeedSchema = feedSchema
  .omit({ url: true })
  .extend({ ownerRef: z.string() })
  .meta({ id: 'OwnedFeed' });

/** @public */
export type OwnedFeed = z.infer<typeof ownedFeedSchema>;

/** @public */
export const allFeedsQuerySchema = z.strictObject({
  q: text(200).optional().meta({
    description: 'Part of the name or the owner of a feed',
  }),
  limit: z.number().int().min(1).max(200).default(25),
  cursor: cursorSchema.optional(),
});

/** @public */
export type AllFeedsQuery = z.infer<typeof allFeedsQuerySchema>;

/** @public */
export type AllFeedsQueryInput = z.input<typeof allFeedsQuerySchema>;

/** @public */
export const allFeedsSchema = z
  .object({
    items: z
      .array(ownedFeedSchema)
      .meta({ description: 'Feeds that are not revoked, the latest first' }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'AllFeeds' });

/** @public */
export type AllFeeds = z.infer<typeof allFeedsSchema>;

/** @public */
export const policiesInForceSchema = z
  .object({
    items: z.array(
      policySchema
        .pick({
          id: true,
          name: true,
          source: true,
          version: true,
          updatedAt: true,
          changedBy: true,
        })
        .extend({
          gates: z.number().int().meta({ description: 'How many it has' }),
          problems: z.array(errorDetailSchema).meta({
            description:
              'What of it cannot be resolved: types of gates that nobody provides, groups that the catalog lacks',
          }),
        })
        .meta({ id: 'PolicyInForce' }),
    ),
  })
  .meta({ id: 'PoliciesInForce' });

/** @public */
export type PoliciesInForce = z.infer<typeof policiesInForceSchema>;

/** @public */
export const workingCalendarSchema = z
  .object({
    timeZone: z.string().optional().meta({
      description: 'Absent: the zone of what is asked about',
    }),
    days: z.array(z.string()).meta({ description: 'MO to SU' }),
    start: z.string().meta({ description: 'HH:MM' }),
    end: z.string().meta({ description: 'HH:MM' }),
    holidays: z
      .array(
        z.object({
          date: z.iso.date(),
          name: z.string().optional().meta({
            description: 'Absent for holidays of the configuration',
          }),
          calendar: z.string().optional(),
        }),
      )
      .meta({ description: 'From today on, at most 100' }),
  })
  .meta({ id: 'WorkingCalendar' });

/** @public */
export type WorkingCalendarInForce = z.infer<typeof workingCalendarSchema>;

/** @public */
export const ledgerVerificationRunSchema = z
  .object({
    status: z.enum(['never', 'running', 'finished', 'failed']),
    startedAt: instantSchema.optional(),
    startedBy: z.string().optional(),
    finishedAt: instantSchema.optional(),
    chains: z
      .number()
      .int()
      .meta({ description: 'How many were verified so far' }),
    total: z.number().int().meta({ description: 'How many there are' }),
    problem: z
      .string()
      .optional()
      .meta({ description: 'Why it could not be finished' }),
    result: ledgerVerificationSchema.optional(),
  })
  .meta({ id: 'LedgerVerificationRun' });

/** @public */
export type LedgerVerificationRun = z.infer<typeof ledgerVerificationRunSchema>;
