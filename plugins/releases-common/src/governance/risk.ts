import { z } from 'zod';
import { Message, messageSchema } from '../messages';
import {
  entityRefSchema,
  environmentSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  requiredText,
  revisionSchema,
  text,
} from '../primitives';
import { releaseOutlineSchema, warningSchema } from '../release/release';
import { RISK_LEVELS, RISK_STATES, ReleaseRisk } from '../release/releaseParts';

/** The grades of a likelihood and of a consequence, the least one first. @public */
export const RISK_GRADES = [1, 2, 3, 4, 5] as const;

/** The highest score that a risk can have. @public */
export const MAX_RISK_SCORE = 25;

/** How many risks a release has at most. @public */
export const MAX_RISKS = 100;

function gradeSchema(words: string) {
  return z
    .number()
    .int()
    .min(1, { error: `Give a whole number from 1 to 5: ${words}.` })
    .max(5, { error: `Give a whole number from 1 to 5: ${words}.` });
}

/** @public */
export const riskStateSchema = z.enum(RISK_STATES, {
  error: `Use one of ${RISK_STATES.join(', ')}.`,
});

/** @public */
export type RiskState = z.infer<typeof riskStateSchema>;

const riskShape = {
  title: requiredText(300),
  likelihood: gradeSchema(
    '1 rare, 2 unlikely, 3 possible, 4 likely, 5 almost certain',
  ).meta({ description: 'From 1, rare, to 5, almost certain' }),
  consequence: gradeSchema(
    '1 negligible, 2 minor, 3 moderate, 4 major, 5 severe',
  ).meta({ description: 'From 1, negligible, to 5, severe' }),
  mitigation: text(5000).optional().meta({
    description: 'What is done so that it does not happen, or matters less',
  }),
  contingency: text(5000).optional().meta({
    description: 'What is done where it happens all the same',
  }),
  ownerRef: entityRefSchema.optional().meta({
    description: 'Who watches it; a user or a group',
  }),
};

/**
 * A risk to be put on the register of a release.
 *
 * @public
 */
export const newRiskSchema = z
  .strictObject({ ...riskShape, state: riskStateSchema.default('open') })
  .meta({ id: 'NewRisk' });

/** @public */
export type NewRisk = z.infer<typeof newRiskSchema>;

/** @public */
export type NewRiskInput = z.input<typeof newRiskSchema>;

/**
 * A change of a risk: only the fields that are named change, `null` clears an
 * optional one.
 *
 * @public
 */
export const riskChangeSchema = z
  .strictObject({
    title: riskShape.title.optional(),
    likelihood: riskShape.likelihood.optional(),
    consequence: riskShape.consequence.optional(),
    mitigation: riskShape.mitigation.nullish(),
    contingency: riskShape.contingency.nullish(),
    ownerRef: riskShape.ownerRef.nullish(),
    state: riskStateSchema.optional(),
  })
  .meta({ id: 'RiskChange' });

/** @public */
export type RiskChange = z.infer<typeof riskChangeSchema>;

/** @public */
export const riskRecordSchema = z
  .object({
    id: z.string(),
    releaseId: z.string(),
    ...riskShape,
    state: riskStateSchema,
    score: z.number().int().meta({
      description: 'Its likelihood times its consequence, from 1 to 25',
    }),
    sentence: z.string().meta({
      description: 'The score with its terms: "12: likely (4) × moderate (3)"',
    }),
    message: messageSchema.optional(),
    createdBy: z.string(),
    createdAt: instantSchema,
    updatedBy: z.string(),
    updatedAt: instantSchema,
    revision: revisionSchema,
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in the answer to a write: what could not be checked',
    }),
  })
  .meta({ id: 'RiskRecord' });

/** A risk on the register of a release. @public */
export type RiskRecord = z.infer<typeof riskRecordSchema>;

/** @public */
export const releaseRisksSchema = z
  .object({
    items: z.array(riskRecordSchema).meta({
      description: 'Those that are not settled first, the highest score first',
    }),
  })
  .meta({ id: 'ReleaseRisks' });

/** The register of one release. @public */
export type ReleaseRisks = z.infer<typeof releaseRisksSchema>;

/** @public */
export const riskListQuerySchema = z.strictObject({
  state: z.array(riskStateSchema).max(RISK_STATES.length).optional(),
  ownerRef: z.array(entityRefSchema).max(50).optional(),
  environment: z.array(environmentSchema).max(50).optional(),
  minScore: z.number().int().min(1).max(MAX_RISK_SCORE).optional().meta({
    description: 'Only risks with at least this score',
  }),
  likelihood: z.number().int().min(1).max(5).optional(),
  consequence: z.number().int().min(1).max(5).optional(),
  q: text(200).optional().meta({
    description: 'Words in the title, the mitigation or the contingency',
  }),
  ended: z.boolean().optional().meta({
    description:
      'true: with the risks of releases that have ended; archived ones are never listed',
  }),
  ...pageQueryShape,
});

/** @public */
export type RiskListQuery = z.infer<typeof riskListQuerySchema>;

/** @public */
export type RiskListQueryInput = z.input<typeof riskListQuerySchema>;

/** @public */
export const riskCellSchema = z
  .object({
    likelihood: z.number().int(),
    consequence: z.number().int(),
    score: z.number().int(),
    count: z.number().int(),
  })
  .meta({ id: 'RiskCell' });

/** How many risks have one likelihood and one consequence. @public */
export type RiskCell = z.infer<typeof riskCellSchema>;

/** @public */
export const riskListItemSchema = riskRecordSchema
  .extend({ release: releaseOutlineSchema })
  .meta({ id: 'RiskListItem' });

/** A risk, and the release that has it. @public */
export type RiskListItem = z.infer<typeof riskListItemSchema>;

/** @public */
export const riskListSchema = z
  .object({
    items: z.array(riskListItemSchema).meta({
      description:
        'The highest score first; of the same score, the release that starts first',
    }),
    matrix: z.array(riskCellSchema).meta({
      description:
        'All 25 cells, counted by the same filter without `likelihood` and `consequence`',
    }),
    ...pageShape,
  })
  .meta({ id: 'RiskList' });

/** @public */
export type RiskList = z.infer<typeof riskListSchema>;

/** @public */
export function riskScore(
  risk: Pick<RiskRecord, 'likelihood' | 'consequence'>,
): number {
  return risk.likelihood * risk.consequence;
}

/** The score of a risk with its terms, in words. @public */
export function riskScoreMessage(
  risk: Pick<RiskRecord, 'likelihood' | 'consequence'>,
): Message {
  const grade = (name: 'likelihood' | 'consequence') => ({
    code: `risk.${name}`,
    params: { context: String(risk[name]) },
  });
  return {
    code: 'risk.score',
    params: {
      score: riskScore(risk),
      likelihood: grade('likelihood'),
      likelihoodGrade: risk.likelihood,
      consequence: grade('consequence'),
      consequenceGrade: risk.consequence,
    },
  };
}

/**
 * Whether a risk needs nothing more: it is closed, or it is mitigated or
 * accepted and says by what.
 *
 * @public
 */
export function isRiskSettled({
  state,
  mitigation,
}: Pick<RiskRecord, 'state' | 'mitigation'>): boolean {
  return (
    state === 'closed' || (state !== 'open' && (mitigation ?? '').trim() !== '')
  );
}

const GRADE_OF_LEVEL = { low: 2, medium: 3, high: 4 } as const;

/**
 * What a level of `release.risks` counts as: low, medium and high are 2, 3
 * and 4.
 *
 * @public
 */
export function riskGradeOf(level: (typeof RISK_LEVELS)[number]): number {
  return GRADE_OF_LEVEL[level];
}

/**
 * The level that `release.risks` tells of a grade: 1 and 2 are low, 4 and 5
 * high.
 *
 * @public
 */
export function riskLevelOf(grade: number): (typeof RISK_LEVELS)[number] {
  if (grade < 3) {
    return 'low';
  }
  return grade === 3 ? 'medium' : 'high';
}

/** A risk as `release.risks` tells it. @public */
export function toReleaseRisk(
  risk: Pick<
    RiskRecord,
    | 'title'
    | 'likelihood'
    | 'consequence'
    | 'mitigation'
    | 'contingency'
    | 'ownerRef'
    | 'state'
  >,
): ReleaseRisk {
  const { title, mitigation, contingency, ownerRef, state } = risk;
  return {
    title,
    likelihood: riskLevelOf(risk.likelihood),
    consequence: riskLevelOf(risk.consequence),
    ...(mitigation === undefined ? {} : { mitigation }),
    ...(contingency === undefined ? {} : { contingency }),
    ...(ownerRef === undefined ? {} : { ownerRef }),
    state,
  };
}
