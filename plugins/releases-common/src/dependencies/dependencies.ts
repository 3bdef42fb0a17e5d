import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../primitives';

/**
 * From which catalog fact an edge was derived.
 *
 * @public
 */
export const EDGE_KINDS = ['dependsOn', 'consumesApi', 'dependsOnApi'] as const;

/** @public */
export const dependencyEdgeSchema = z
  .object({
    consumerRef: z.string(),
    providerRef: z.string(),
    kind: z.enum(EDGE_KINDS),
    viaRef: z.string().optional(),
    provenance: z.enum(['catalog', 'declared']),
    validFrom: instantSchema,
    validTo: instantSchema.optional(),
  })
  .meta({ id: 'DependencyEdge' });

/** @public */
export type DependencyEdge = z.infer<typeof dependencyEdgeSchema>;

/** @public */
export const DIRECTIONS = ['upstream', 'downstream', 'both'] as const;

/** How far `GET /v1/dependencies` follows edges at most. @public */
export const MAX_DEPTH = 10;

/** @public */
export const dependenciesQuerySchema = z.strictObject({
  entityRef: entityRefSchema,
  direction: z
    .enum(DIRECTIONS, { error: `Use one of ${DIRECTIONS.join(', ')}.` })
    .default('both'),
  depth: z
    .number()
    .int()
    .min(1)
    .max(MAX_DEPTH, { error: `Follow at most ${MAX_DEPTH} steps.` })
    .default(1),
  at: instantSchema.optional().meta({
    description: 'The edges at this instant. Defaults to now',
  }),
  limit: z.number().int().min(1).max(5000).default(1000),
});

/** @public */
export type DependenciesQuery = z.infer<typeof dependenciesQuerySchema>;

/** @public */
export type DependenciesQueryInput = z.input<typeof dependenciesQuerySchema>;

/** @public */
export const sharedResourceSchema = z
  .object({
    resourceRef: z.string(),
    consumerRefs: z
      .array(z.string())
      .meta({ description: 'The first 100 of them' }),
    consumers: z
      .number()
      .int()
      .optional()
      .meta({ description: 'How many components depend on it' }),
  })
  .meta({
    id: 'SharedResource',
    description:
      'A Resource that several components depend on: contention, but no order',
  });

/** @public */
export type SharedResource = z.infer<typeof sharedResourceSchema>;

/** @public */
export const snapshotSchema = z
  .object({ id: z.string(), at: instantSchema })
  .meta({
    id: 'Snapshot',
    description: 'The last catalog refresh that was applied',
  });

/** @public */
export type Snapshot = z.infer<typeof snapshotSchema>;

/**
 * The last snapshot for who goes by it while the catalog may be away.
 *
 * @public
 */
export const snapshotFreshnessSchema = snapshotSchema
  .extend({
    confirmedAt: instantSchema.meta({
      description: 'When the catalog was last confirmed to be unchanged',
    }),
    ageSeconds: z.number().int().meta({
      description: 'How long ago that was',
    }),
    sentence: z.string().optional().meta({
      description:
        'A notice that the catalog could not be read last time, and how old the snapshot is',
    }),
  })
  .meta({ id: 'SnapshotFreshness' });

/** @public */
export type SnapshotFreshness = z.infer<typeof snapshotFreshnessSchema>;

/** @public */
export const dependenciesSchema = z
  .object({
    entityRef: z.string(),
    items: z.array(
      dependencyEdgeSchema
        .extend({
          direction: z.enum(['upstream', 'downstream']),
          distance: z.number().int(),
        })
        .meta({ id: 'RelatedEdge' }),
    ),
    sharedResources: z.array(sharedResourceSchema),
    truncated: z.boolean(),
    snapshot: snapshotSchema.optional(),
  })
  .meta({ id: 'Dependencies' });

/** @public */
export type Dependencies = z.infer<typeof dependenciesSchema>;

/** @public */
export const findingSchema = z
  .object({
    entityRef: z.string(),
    targetRef: z.string(),
    relation: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'CoverageFinding' });

/** @public */
export type CoverageFinding = z.infer<typeof findingSchema>;

/** @public */
export const coverageSchema = z
  .object({
    components: z.number().int(),
    edges: z.number().int(),
    withoutRelations: z.number().int(),
    withoutRelationsRefs: z
      .array(z.string())
      .meta({ description: 'The first 1,000 of them' }),
    dangling: z.array(findingSchema),
    selfReferences: z.array(findingSchema),
    duplicates: z.array(findingSchema),
    sharedResources: z.array(sharedResourceSchema),
    totals: z
      .object({
        dangling: z.number().int(),
        selfReferences: z.number().int(),
        duplicates: z.number().int(),
        sharedResources: z.number().int(),
      })
      .optional()
      .meta({
        description:
          'How many there are of each; the lists have the first 1,000',
      }),
    snapshot: snapshotSchema
      .extend({
        confirmedAt: instantSchema.optional().meta({
          description: 'When the catalog was last confirmed to be unchanged',
        }),
        ageSeconds: z.number().int().meta({
          description: 'How long ago that was',
        }),
        entities: z.number().int(),
        catalogRequests: z.number().int(),
        durationMs: z.number().int(),
      })
      .meta({ id: 'CoverageSnapshot' })
      .optional(),
    lastAttempt: z
      .object({
        at: instantSchema,
        status: z.enum([
          'applied',
          'unchanged',
          'refused',
          'failed',
          'running',
        ]),
        sentence: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Coverage' });

/** @public */
export type Coverage = z.infer<typeof coverageSchema>;

/** @public */
export const refreshRequestSchema = z
  .strictObject({
    force: z.boolean().default(false).meta({
      description:
        'true: apply the result even if the catalog returned less than half of what it had',
    }),
  })
  .meta({ id: 'RefreshRequest' });

/** @public */
export const refreshResultSchema = z
  .object({
    status: z.enum(['applied', 'unchanged', 'refused']),
    sentence: z.string(),
    snapshot: snapshotSchema.optional(),
    entities: z.number().int(),
    edges: z.number().int(),
    added: z.number().int(),
    removed: z.number().int(),
    catalogRequests: z.number().int(),
    durationMs: z.number().int(),
  })
  .meta({ id: 'RefreshResult' });

/** @public */
export type RefreshResult = z.infer<typeof refreshResultSchema>;
