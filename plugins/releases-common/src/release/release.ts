import { z } from 'zod';
import { waiverSchema } from './waiver';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  recordedShape,
  requiredText,
  tagSchema,
  text,
} from '../primitives';
import {
  milestoneSchema,
  releaseActualSchema,
  releaseEndingSchema,
  releaseComponentSchema,
  releaseHoldSchema,
  releaseImpactSchema,
  releaseKindSchema,
  releaseLinkSchema,
  releaseSourceSchema,
  releaseWindowSchema,
  riskSchema,
  scopeItemSchema,
  versionSchemeSchema,
} from './releaseParts';
import { releaseStateSchema } from './states';

/**
 * What a person writes of a release. The input and the answer share these
 * fields.
 *
 * @internal
 */
export const releaseContentShape = {
  name: requiredText(200),
  version: requiredText(100),
  versionScheme: versionSchemeSchema,
  description: text(20_000).optional(),
  kind: releaseKindSchema,
  impact: releaseImpactSchema,
  ownerRef: entityRefSchema.optional(),
  managerRef: entityRefSchema.optional(),
  environment: environmentSchema,
  trainId: idSchema.optional(),
  trainDeparture: instantSchema.optional().meta({
    description: 'The start of its departure, if the train is recurring',
  }),
  tags: z.array(tagSchema).max(50),
  window: releaseWindowSchema.optional(),
  components: z.array(releaseComponentSchema).max(500),
  milestones: z.array(milestoneSchema).max(50),
  scope: z.array(scopeItemSchema).max(500),
  risks: z.array(riskSchema).max(100),
  links: z.array(releaseLinkSchema).max(50),
  rollbackPlan: text(20_000).optional(),
};

/**
 * Something that was done although not all could be checked, or that had a
 * consequence a person should know of.
 *
 * @public
 */
export const warningSchema = z
  .object({
    field: z.string().optional(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'Warning' });

/** @public */
export type Warning = z.infer<typeof warningSchema>;

/**
 * A release as the API answers it.
 *
 * @public
 */
export const releaseSchema = z
  .object({
    id: z.string(),
    ...releaseContentShape,
    state: releaseStateSchema,
    hold: releaseHoldSchema.optional(),
    baselineWindow: releaseWindowSchema.optional(),
    actual: releaseActualSchema,
    ending: releaseEndingSchema.optional(),
    waivers: z.array(waiverSchema).optional().meta({
      description: 'Waivers of windows, including past ones',
    }),
    source: releaseSourceSchema.optional(),
    ...recordedShape,
    warnings: z.array(warningSchema).optional().meta({
      description:
        'Only in responses to writes: what could not be checked, and what else was changed',
    }),
  })
  .meta({ id: 'Release' });

/** @public */
export type Release = z.infer<typeof releaseSchema>;

/** @public */
export const releaseOutlineSchema = releaseSchema
  .pick({
    id: true,
    name: true,
    version: true,
    state: true,
    hold: true,
    environment: true,
    window: true,
    baselineWindow: true,
    actual: true,
    updatedAt: true,
  })
  .meta({ id: 'ReleaseOutline' });

/** What, when and how it came out: a release without its content. @public */
export type ReleaseOutline = z.infer<typeof releaseOutlineSchema>;
