import { z } from 'zod';
import { instantSchema } from '../primitives';

/**
 * What a gate, a release and its providers can come to, worst first.
 * `not_applicable` does not count.
 *
 * @public
 */
export const VERDICTS = [
  'fail',
  'stale',
  'unknown',
  'waived',
  'pass',
  'not_applicable',
] as const;

/** @public */
export const verdictSchema = z.enum(VERDICTS).meta({ id: 'Verdict' });

/** @public */
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * The worst of some verdicts; `not_applicable` where none counts.
 *
 * @public
 */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return (
    VERDICTS.find(verdict => verdicts.includes(verdict)) ?? 'not_applicable'
  );
}

/**
 * Whether a verdict lets a release go on.
 *
 * @public
 */
export function isReady(verdict: Verdict): boolean {
  return (
    verdict === 'pass' || verdict === 'waived' || verdict === 'not_applicable'
  );
}

/** The verdicts that do not let a release go on. @public */
export const UNREADY_VERDICTS: readonly Verdict[] = VERDICTS.filter(
  verdict => !isReady(verdict),
);

/** When a gate has to be passed: before the approval, or before the start. @public */
export const GATE_STAGES = ['approval', 'start'] as const;

/** @public */
export const evidenceSchema = z
  .object({
    title: z.string(),
    url: z.string().optional(),
    at: instantSchema.optional(),
  })
  .meta({ id: 'Evidence' });

/** @public */
export type Evidence = z.infer<typeof evidenceSchema>;

/** @public */
export const gateResultSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string().meta({
      description:
        'The type of the gate, for example `window` or `owner_known`',
    }),
    stage: z.enum(GATE_STAGES),
    status: verdictSchema,
    code: z.string(),
    sentence: z.string(),
    ownerRef: z.string().optional(),
    dueAt: instantSchema.optional(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'GateResult' });

/** @public */
export type GateResult = z.infer<typeof gateResultSchema>;

/** @public */
export const inheritedReleaseSchema = z
  .object({
    releaseId: z
      .string()
      .optional()
      .meta({ description: 'Absent: the caller may not read the release' }),
    name: z.string(),
    state: z.string().optional(),
    verdict: verdictSchema,
    distance: z.number().int(),
    via: z.array(z.string()),
    code: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'InheritedRelease' });

/** @public */
export type InheritedRelease = z.infer<typeof inheritedReleaseSchema>;

/** @public */
export const rootBlockerSchema = z
  .object({
    releaseId: z
      .string()
      .optional()
      .meta({ description: 'Absent: the caller may not read the release' }),
    gateId: z.string().optional(),
    code: z.string(),
    sentence: z.string(),
    ownerRef: z.string().optional(),
    dueAt: instantSchema.optional(),
    holdsUp: z.number().int().meta({
      description:
        'How many releases wait for this one, the judged one included',
    }),
  })
  .meta({ id: 'RootBlocker' });

/** @public */
export type RootBlocker = z.infer<typeof rootBlockerSchema>;

/** @public */
export const readinessSchema = z
  .object({
    releaseId: z.string(),
    revision: z.number().int(),
    at: instantSchema.meta({ description: 'The instant that it holds for' }),
    validUntil: instantSchema.optional().meta({
      description:
        'When time alone may change the verdict on the release itself; absent: it does not',
    }),
    updating: z.boolean().optional().meta({
      description:
        'Something that it hangs on has changed and is being looked at',
    }),
    verdict: verdictSchema,
    code: z.string(),
    sentence: z.string(),
    own: z.object({ verdict: verdictSchema, gates: z.array(gateResultSchema) }),
    inherited: z.object({
      verdict: verdictSchema,
      from: z.array(inheritedReleaseSchema),
    }),
    rootBlockers: z.array(rootBlockerSchema),
    snapshot: z.object({
      dependencies: z.string().optional(),
      policy: z.string(),
    }),
  })
  .meta({ id: 'Readiness' });

/** @public */
export type Readiness = z.infer<typeof readinessSchema>;
