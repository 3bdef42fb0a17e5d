import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  recordedShape,
  requiredText,
  text,
  timeZoneSchema,
} from '../primitives';
import { warningSchema } from '../release/release';
import { milestoneKindSchema, milestoneSchema } from '../release/releaseParts';

/**
 * A time of day as a clock on the wall shows it.
 *
 * @public
 */
export const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'Give a time of day, for example 17:00.',
  })
  .meta({ description: 'Local time, HH:MM', example: '17:00' });

/** How far from its day an offset in working days may be. @public */
export const MAX_OFFSET_DAYS = 400;

/** @public */
export const offsetDaysSchema = z
  .number()
  .int({ error: 'Give a whole number of working days.' })
  .min(-MAX_OFFSET_DAYS, {
    error: `Stay within ${MAX_OFFSET_DAYS} working days.`,
  })
  .max(MAX_OFFSET_DAYS, {
    error: `Stay within ${MAX_OFFSET_DAYS} working days.`,
  })
  .meta({
    description:
      'Working days from the day of the deployment; negative means before, 0 means the same day',
    example: -5,
  });

/** @public */
export const templateMilestoneSchema = z
  .strictObject({
    name: requiredText(200),
    kind: milestoneKindSchema.optional(),
    offsetDays: offsetDaysSchema,
    timeOfDay: timeOfDaySchema,
  })
  .meta({ id: 'TemplateMilestone' });

/** @public */
export type TemplateMilestone = z.infer<typeof templateMilestoneSchema>;

/** Names that a list has twice, each where it stands again. @internal */
export function checkNames(
  items: readonly { name: string }[] | undefined,
  field: string,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set<string>();
  (items ?? []).forEach(({ name }, index) => {
    if (seen.has(name)) {
      context.addIssue({
        code: 'custom',
        path: [field, index, 'name'],
        message: `There is another one called ${name}. Give each a name of its own.`,
        params: { code: 'name_twice' },
      });
    }
    seen.add(name);
  });
}

const contentShape = {
  name: requiredText(200),
  description: text(5000).optional(),
  timeZone: timeZoneSchema.optional().meta({
    description: "Defaults to the time zone of the release's window",
  }),
  milestones: z
    .array(templateMilestoneSchema)
    .min(1, { error: 'Give at least one milestone.' })
    .max(50),
};

/**
 * A milestone template to be made: with milestones, or from those of a
 * release.
 *
 * @public
 */
export const newMilestoneTemplateSchema = z
  .strictObject({
    ...contentShape,
    name: contentShape.name.optional().meta({
      description: 'With `fromReleaseId`, defaults to the name of the release',
    }),
    milestones: contentShape.milestones.optional(),
    fromReleaseId: idSchema.optional().meta({
      description: 'Copies the milestones of this release',
    }),
  })
  .superRefine((template, context) => {
    const issue = (path: string, code: string, message: string) =>
      context.addIssue({
        code: 'custom',
        path: [path],
        message,
        params: { code },
      });
    if (template.fromReleaseId === undefined) {
      if (template.name === undefined) {
        issue('name', 'required', 'Give the template a name.');
      }
      if (template.milestones === undefined) {
        issue(
          'milestones',
          'required',
          'Give milestones, or with fromReleaseId a release to take them from.',
        );
      }
    } else if (template.milestones !== undefined) {
      issue(
        'milestones',
        'milestones_twice',
        'Give either milestones or fromReleaseId, not both.',
      );
    }
    checkNames(template.milestones, 'milestones', context);
  })
  .meta({ id: 'NewMilestoneTemplate' });

/** @public */
export type NewMilestoneTemplate = z.infer<typeof newMilestoneTemplateSchema>;

/** @public */
export type NewMilestoneTemplateInput = z.input<
  typeof newMilestoneTemplateSchema
>;

/**
 * A change of a milestone template: only the fields that are named change,
 * `null` clears an optional one.
 *
 * @public
 */
export const milestoneTemplateChangeSchema = z
  .strictObject({
    name: contentShape.name.optional(),
    description: contentShape.description.nullish(),
    timeZone: timeZoneSchema.nullish(),
    milestones: contentShape.milestones.optional(),
  })
  .superRefine(({ milestones }, context) =>
    checkNames(milestones, 'milestones', context),
  )
  .meta({ id: 'MilestoneTemplateChange' });

/** @public */
export type MilestoneTemplateChange = z.infer<
  typeof milestoneTemplateChangeSchema
>;

/** @public */
export type MilestoneTemplateChangeInput = z.input<
  typeof milestoneTemplateChangeSchema
>;

/**
 * Milestones by working days from the day of a deployment.
 *
 * @public
 */
export const milestoneTemplateSchema = z
  .object({
    id: z.string(),
    ...contentShape,
    ...recordedShape,
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in responses to writes',
    }),
  })
  .meta({ id: 'MilestoneTemplate' });

/** @public */
export type MilestoneTemplate = z.infer<typeof milestoneTemplateSchema>;

/** @public */
export const milestoneTemplateListQuerySchema = z.strictObject({
  q: text(200).optional().meta({ description: 'Text in the name' }),
  archived: z.boolean().optional(),
  ...pageQueryShape,
});

/** @public */
export type MilestoneTemplateListQuery = z.infer<
  typeof milestoneTemplateListQuerySchema
>;

/** @public */
export type MilestoneTemplateListQueryInput = z.input<
  typeof milestoneTemplateListQuerySchema
>;

/** @public */
export const milestoneTemplateListSchema = z
  .object({
    items: z.array(milestoneTemplateSchema),
    ...pageShape,
  })
  .meta({ id: 'MilestoneTemplateList' });

/** @public */
export type MilestoneTemplateList = z.infer<typeof milestoneTemplateListSchema>;

/** @public */
export const applyTemplateSchema = z
  .strictObject({ templateId: idSchema })
  .meta({ id: 'ApplyMilestoneTemplate' });

/** @public */
export type ApplyMilestoneTemplate = z.infer<typeof applyTemplateSchema>;

/**
 * For which release milestones are dated, and by what: a template, or another
 * release, whose milestones are then as far from the start as they are there.
 *
 * @public
 */
export const milestoneDatesQuerySchema = z
  .strictObject({
    templateId: idSchema.optional(),
    fromReleaseId: idSchema.optional(),
    start: instantSchema.meta({ description: 'When the release starts' }),
    timeZone: timeZoneSchema,
  })
  .superRefine(({ templateId, fromReleaseId }, context) => {
    if ((templateId === undefined) === (fromReleaseId === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['templateId'],
        message: 'Give either templateId or fromReleaseId.',
        params: { code: 'one_of' },
      });
    }
  });

/** @public */
export type MilestoneDatesQuery = z.infer<typeof milestoneDatesQuerySchema>;

/** @public */
export const milestoneDatesSchema = z
  .object({ items: z.array(milestoneSchema) })
  .meta({ id: 'MilestoneDates' });

/** @public */
export type MilestoneDates = z.infer<typeof milestoneDatesSchema>;
