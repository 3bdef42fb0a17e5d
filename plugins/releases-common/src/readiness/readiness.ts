import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema } from '../primitives';
import { approvalReasonSchema, approvalStateSchema } from './approvalState';
import { checklistStateSchema } from './checklistState';

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

/**
 * When a gate has to be passed: before the approval, before the start, or, for
 * `verify` and `close`, before the release is completed.
 *
 * @public
 */
export const GATE_STAGES = ['approval', 'start', 'verify', 'close'] as const;

/** @public */
export type GateStage = (typeof GATE_STAGES)[number];

/**
 * Whether a gate holds a release up, or only says what it finds.
 *
 * @public
 */
export const GATE_SEVERITIES = ['blocking', 'advisory'] as const;

/** @public */
export const gateSeveritySchema = z
  .enum(GATE_SEVERITIES, { error: 'Use blocking or advisory.' })
  .meta({ id: 'GateSeverity' });

/** @public */
export type GateSeverity = z.infer<typeof gateSeveritySchema>;

/** @public */
export const evidenceSchema = z
  .object({
    title: z.string(),
    url: z.string().optional(),
    at: instantSchema.optional(),
    ignored: z
      .object({
        code: z.string(),
        sentence: z.string(),
        message: messageSchema.optional(),
      })
      .optional()
      .meta({
        description: 'Why it does not count, if it does not',
      }),
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
    severity: gateSeveritySchema,
    counts: z.boolean().meta({
      description:
        'Whether the next transition requires it. Not for advisory gates, nor for gates of a later stage',
    }),
    policy: z
      .object({ id: z.string(), version: z.number().int() })
      .optional()
      .meta({
        description:
          'The policy that requires it, with its version. Without it, the gate applies to every release',
      }),
    waivable: z.boolean().meta({
      description: 'Whether it can be waived',
    }),
    status: verdictSchema,
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
    ownerRef: z.string().optional(),
    dueAt: instantSchema.optional(),
    evidence: z.array(evidenceSchema),
    byHand: z
      .object({
        type: z.string(),
        name: z.string().optional(),
        subjects: z
          .array(
            z.object({
              entityRef: z.string().optional(),
              version: z.string().optional(),
              digest: z.string().optional(),
            }),
          )
          .meta({ description: 'An empty one means the release as a whole' }),
      })
      .optional()
      .meta({
        description: 'The manual evidence that would count, if any',
      }),
    approval: approvalStateSchema.optional().meta({
      description: 'Who approved and who may. Only for approvals',
    }),
    checklist: checklistStateSchema.optional().meta({
      description: 'What is ticked and by whom. Only for checklists',
    }),
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
      .meta({ description: 'Absent if the caller may not read the release' }),
    name: z.string(),
    state: z.string().optional(),
    verdict: verdictSchema,
    distance: z.number().int(),
    via: z.array(z.string()),
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
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
      .meta({ description: 'Absent if the caller may not read the release' }),
    gateId: z.string().optional(),
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
    ownerRef: z.string().optional(),
    dueAt: instantSchema.optional(),
    holdsUp: z.number().int().meta({
      description:
        'How many releases wait for this one, including the evaluated one',
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
    at: instantSchema.meta({ description: 'The instant it is valid for' }),
    validUntil: instantSchema.optional().meta({
      description:
        "When the release's own verdict may change just because time passes",
    }),
    updating: z.boolean().optional().meta({
      description:
        'Something that it depends on has changed; it is being re-evaluated',
    }),
    stood: z
      .object({
        since: instantSchema.optional().meta({
          description: 'From when on. Absent before the first evaluation',
        }),
        gatesRecorded: z.boolean().meta({
          description:
            'Whether it was recorded how the gates of the release stood',
        }),
      })
      .optional()
      .meta({
        description:
          'Only with `knownAt`: this is how the verdict stood at `at`, as recorded then',
      }),
    verdict: verdictSchema,
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
    own: z.object({ verdict: verdictSchema, gates: z.array(gateResultSchema) }),
    inherited: z.object({
      verdict: verdictSchema,
      from: z.array(inheritedReleaseSchema),
    }),
    rootBlockers: z.array(rootBlockerSchema),
    whyNoWaiver: approvalReasonSchema.optional().meta({
      description:
        'Why the caller can only request waivers for the release: they changed its content, or have a vote on it. The permission is checked when a waiver is sent',
    }),
    snapshot: z.object({
      dependencies: z.string().optional(),
      policies: z
        .array(z.object({ id: z.string(), version: z.number().int() }))
        .meta({ description: 'The policies that apply to it' }),
    }),
  })
  .meta({ id: 'Readiness' });

/** @public */
export type Readiness = z.infer<typeof readinessSchema>;
