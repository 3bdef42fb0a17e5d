import { z } from 'zod';
import { DEFAULT_ENVIRONMENT, requiredText } from '../primitives';
import { releaseContentShape } from './release';
import {
  checkVersions,
  releaseActualSchema,
  releaseSourceSchema,
} from './releaseParts';
import { releaseStateSchema } from './states';

type Content = typeof releaseContentShape;

/**
 * Clients may send back what they read, where an optional field can be null
 * for absent.
 */
function orNull<T extends z.ZodType>(schema: z.ZodOptional<T>) {
  return schema
    .unwrap()
    .nullish()
    .transform(value => value ?? undefined);
}

function ignored() {
  return z.unknown().optional().meta({
    readOnly: true,
    description: 'Set by the server; ignored here',
  });
}

const serverFields = {
  id: ignored(),
  hold: ignored(),
  baselineWindow: ignored(),
  ending: ignored(),
  waivers: ignored(),
  createdBy: ignored(),
  createdAt: ignored(),
  updatedAt: ignored(),
  archivedAt: ignored(),
  revision: ignored(),
  warnings: ignored(),
};

function omit<T extends object, K extends keyof T>(
  value: T,
  keys: readonly K[],
): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.includes(key as K)),
  ) as Omit<T, K>;
}

const SERVER_FIELDS = [
  'id',
  'hold',
  'baselineWindow',
  'ending',
  'waivers',
  'createdBy',
  'createdAt',
  'updatedAt',
  'archivedAt',
  'revision',
  'warnings',
] as const;

function addVersionIssues(
  value: Parameters<typeof checkVersions>[0],
  context: z.core.$RefinementCtx,
) {
  for (const issue of checkVersions(value)) {
    context.addIssue({
      code: 'custom',
      ...issue,
      params: { code: 'not_semver' },
    });
  }
}

/**
 * What is written of a new release.
 *
 * @internal
 */
export const newContentShape = {
  name: releaseContentShape.name.optional().meta({
    description: 'Defaults to the name of the first component and the version',
  }),
  version: releaseContentShape.version,
  versionScheme: releaseContentShape.versionScheme.optional().meta({
    description: 'Defaults to the configuration, else to `any`',
  }),
  description: orNull(releaseContentShape.description),
  kind: releaseContentShape.kind.default('normal'),
  impact: releaseContentShape.impact.default('additive'),
  ownerRef: orNull(releaseContentShape.ownerRef).meta({
    description: 'Defaults to the owner of the first component in the catalog',
  }),
  managerRef: orNull(releaseContentShape.managerRef),
  environment: releaseContentShape.environment.default(DEFAULT_ENVIRONMENT),
  trainId: orNull(releaseContentShape.trainId),
  trainDeparture: orNull(releaseContentShape.trainDeparture),
  tags: releaseContentShape.tags.default([]),
  window: orNull(releaseContentShape.window),
  components: releaseContentShape.components.default([]),
  milestones: releaseContentShape.milestones.default([]),
  scope: releaseContentShape.scope.default([]),
  risks: releaseContentShape.risks.default([]),
  links: releaseContentShape.links.default([]),
  rollbackPlan: orNull(releaseContentShape.rollbackPlan),
  source: releaseSourceSchema.nullish().transform(value => value ?? undefined),
} satisfies Record<keyof Content | 'source', z.ZodType>;

/**
 * A release to be made by a person: a draft, or planned where its window is
 * already known.
 *
 * @public
 */
export const newReleaseSchema = z
  .strictObject({
    ...serverFields,
    actual: ignored(),
    ...newContentShape,
    state: z
      .enum(['draft', 'planned'], {
        error:
          'A new release starts as draft or planned. Make it so, then move it on with POST /v1/releases/{id}/transitions; a release that already happened comes in through POST /v1/releases:batch.',
      })
      .default('draft'),
  })
  .superRefine((release, context) => {
    addVersionIssues(release, context);
    if (release.state === 'planned' && !release.window) {
      context.addIssue({
        code: 'custom',
        path: ['window'],
        message:
          'A planned release needs a window. Give one, or start with a draft.',
        params: { code: 'window_missing' },
      });
    }
  })
  .transform(release => omit(release, [...SERVER_FIELDS, 'actual']))
  .meta({ id: 'NewRelease' });

/** @public */
export type NewRelease = z.infer<typeof newReleaseSchema>;

/** @public */
export type NewReleaseInput = z.input<typeof newReleaseSchema>;

function elsewhere(remedy: string) {
  return z
    .never({ error: `This field is not changed here: ${remedy}` })
    .optional();
}

/**
 * A change of a release: only the fields that are named change, `null` clears
 * an optional one, a list replaces the list.
 *
 * @public
 */
export const releaseChangeSchema = z
  .strictObject({
    id: ignored(),
    revision: ignored(),
    name: releaseContentShape.name.optional(),
    version: releaseContentShape.version.optional(),
    versionScheme: releaseContentShape.versionScheme.optional(),
    description: releaseContentShape.description.nullish(),
    kind: releaseContentShape.kind.optional(),
    impact: releaseContentShape.impact.optional(),
    ownerRef: releaseContentShape.ownerRef.nullish(),
    managerRef: releaseContentShape.managerRef.nullish(),
    environment: releaseContentShape.environment.optional(),
    trainId: releaseContentShape.trainId.nullish(),
    trainDeparture: releaseContentShape.trainDeparture.nullish(),
    tags: releaseContentShape.tags.optional(),
    window: releaseContentShape.window.nullish(),
    components: releaseContentShape.components.optional(),
    milestones: releaseContentShape.milestones.optional(),
    scope: releaseContentShape.scope.optional(),
    risks: releaseContentShape.risks.optional(),
    links: releaseContentShape.links.optional(),
    rollbackPlan: releaseContentShape.rollbackPlan.nullish(),
    state: elsewhere('use POST /v1/releases/{id}/transitions.'),
    hold: elsewhere('use POST or DELETE /v1/releases/{id}/hold.'),
    actual: elsewhere('use PATCH /v1/releases/{id}/actual.'),
    ending: elsewhere('it follows the transitions.'),
    baselineWindow: elsewhere('it is the window of the first approved plan.'),
    waivers: elsewhere('use POST and DELETE /v1/releases/{id}/waivers.'),
    source: elsewhere('it is set when a release is made or imported.'),
    createdBy: elsewhere('it is set by the server.'),
    createdAt: elsewhere('it is set by the server.'),
    updatedAt: elsewhere('it is set by the server.'),
    archivedAt: elsewhere(
      'use DELETE /v1/releases/{id}, and POST /v1/releases/{id}/restore.',
    ),
  })
  .transform(change =>
    omit(change, [
      'id',
      'revision',
      'state',
      'hold',
      'actual',
      'baselineWindow',
      'ending',
      'waivers',
      'source',
      'createdBy',
      'createdAt',
      'updatedAt',
      'archivedAt',
    ]),
  )
  .meta({ id: 'ReleaseChange' });

/** @public */
export type ReleaseChange = z.infer<typeof releaseChangeSchema>;

/** @public */
export type ReleaseChangeInput = z.input<typeof releaseChangeSchema>;

/**
 * One release of a batch, which may have happened already. Fields that are
 * absent keep what an earlier import or a person wrote.
 *
 * @public
 */
export const importedReleaseSchema = z
  .strictObject({
    ...serverFields,
    name: newContentShape.name,
    version: newContentShape.version,
    versionScheme: newContentShape.versionScheme,
    description: newContentShape.description,
    kind: releaseContentShape.kind.optional(),
    impact: releaseContentShape.impact.optional(),
    ownerRef: newContentShape.ownerRef,
    managerRef: newContentShape.managerRef,
    environment: releaseContentShape.environment.optional(),
    trainId: newContentShape.trainId,
    trainDeparture: newContentShape.trainDeparture,
    tags: releaseContentShape.tags.optional(),
    window: newContentShape.window,
    components: releaseContentShape.components.optional(),
    milestones: releaseContentShape.milestones.optional(),
    scope: releaseContentShape.scope.optional(),
    risks: releaseContentShape.risks.optional(),
    links: releaseContentShape.links.optional(),
    rollbackPlan: newContentShape.rollbackPlan,
    state: releaseStateSchema.optional().meta({
      description: 'Absent: draft for a new release, unchanged for a known one',
    }),
    actual: releaseActualSchema.optional(),
    source: releaseSourceSchema,
  })
  .superRefine(addVersionIssues)
  .transform(release => omit(release, SERVER_FIELDS))
  .meta({ id: 'ImportedRelease' });

/** @public */
export type ImportedRelease = z.infer<typeof importedReleaseSchema>;

/** @public */
export type ImportedReleaseInput = z.input<typeof importedReleaseSchema>;

/** @public */
export const transitionRequestSchema = z
  .strictObject({
    to: releaseStateSchema,
    reason: requiredText(2000).optional(),
  })
  .meta({ id: 'TransitionRequest' });

/** @public */
export type TransitionRequest = z.infer<typeof transitionRequestSchema>;

/** @public */
export const holdRequestSchema = z
  .strictObject({ reason: requiredText(2000) })
  .meta({ id: 'HoldRequest' });

/** @public */
export type HoldRequest = z.infer<typeof holdRequestSchema>;
