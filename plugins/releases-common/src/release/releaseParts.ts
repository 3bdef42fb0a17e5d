import { z } from 'zod';
import {
  entityRefSchema,
  instantSchema,
  requiredText,
  text,
  timeZoneSchema,
  webUrlSchema,
} from '../primitives';
import { releaseStateSchema } from './states';
import { isVersionIn } from './versions';

/** @public */
export const RELEASE_KINDS = ['standard', 'normal', 'emergency'] as const;

/** @public */
export const releaseKindSchema = z
  .enum(RELEASE_KINDS, {
    error: `Use one of the kinds ${RELEASE_KINDS.join(', ')}.`,
  })
  .meta({ id: 'ReleaseKind' });

/** @public */
export type ReleaseKind = z.infer<typeof releaseKindSchema>;

/** @public */
export const RELEASE_IMPACTS = ['breaking', 'additive', 'fix', 'none'] as const;

/** @public */
export const releaseImpactSchema = z
  .enum(RELEASE_IMPACTS, {
    error: `Use one of the impacts ${RELEASE_IMPACTS.join(', ')}.`,
  })
  .meta({ id: 'ReleaseImpact' });

/** @public */
export type ReleaseImpact = z.infer<typeof releaseImpactSchema>;

/**
 * How the versions of a release are written. `semver` asks for semantic
 * versions (semver.org 2.0.0), `any` takes any text.
 *
 * @public
 */
export const versionSchemeSchema = z
  .enum(['semver', 'any'], {
    error: 'Use one of the version schemes semver, any.',
  })
  .meta({ id: 'VersionScheme' });

/** @public */
export type VersionScheme = z.infer<typeof versionSchemeSchema>;

/**
 * When a release may happen: from `start`, inclusive, to `end`, exclusive. The
 * zone is the one its people plan in.
 *
 * @public
 */
export const releaseWindowSchema = z
  .strictObject({
    start: instantSchema,
    end: instantSchema,
    timeZone: timeZoneSchema,
  })
  .superRefine((window, context) => {
    if (Date.parse(window.end) <= Date.parse(window.start)) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message:
          'The window ends before it starts. Set an end after the start.',
        params: { code: 'window_end_before_start' },
      });
    }
  })
  .meta({ id: 'ReleaseWindow' });

/** @public */
export type ReleaseWindow = z.infer<typeof releaseWindowSchema>;

/** @public */
export const artifactSchema = z
  .strictObject({
    purl: requiredText(1000).regex(/^pkg:[A-Za-z][A-Za-z0-9.+-]*\/.+/, {
      error:
        'Give a package URL (purl), for example pkg:oci/checkout?tag=5.3.0.',
    }),
    digest: requiredText(200)
      .regex(/^[A-Za-z0-9_+.-]+:[A-Za-z0-9=_-]+$/, {
        error: 'Give a digest with its algorithm, for example sha256:9f86d0….',
      })
      .optional(),
  })
  .meta({ id: 'ReleaseArtifact' });

/** @public */
export const requirementSchema = z
  .strictObject({
    entityRef: entityRefSchema,
    version: requiredText(100),
  })
  .meta({
    id: 'ReleaseRequirement',
    description:
      'A version of another component that must be released first: a semver range, or one version by name',
  });

/** @public */
export type ReleaseRequirement = z.infer<typeof requirementSchema>;

/** @public */
export const releaseComponentSchema = z
  .strictObject({
    entityRef: entityRefSchema,
    fromVersion: requiredText(100).optional(),
    toVersion: requiredText(100).optional(),
    impact: releaseImpactSchema.optional(),
    artifacts: z.array(artifactSchema).max(200).default([]),
    requires: z.array(requirementSchema).max(100).default([]),
  })
  .meta({ id: 'ReleaseComponent' });

/** @public */
export type ReleaseComponent = z.infer<typeof releaseComponentSchema>;

/**
 * What a milestone is for. `code_freeze`, `qa_complete` and `go_no_go` come
 * before the start of a release, in this order; `deploy` is its start; `review`
 * comes after it. `other` may be due at any time.
 *
 * @public
 */
export const MILESTONE_KINDS = [
  'code_freeze',
  'qa_complete',
  'go_no_go',
  'deploy',
  'review',
  'other',
] as const;

/** @public */
export const milestoneKindSchema = z
  .enum(MILESTONE_KINDS, {
    error: `Use one of the kinds ${MILESTONE_KINDS.join(', ')}.`,
  })
  .meta({ id: 'MilestoneKind', description: 'Defaults to `other`' });

/** @public */
export type MilestoneKind = z.infer<typeof milestoneKindSchema>;

/** @public */
export const milestoneSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/, {
        error: 'Use letters, digits, dashes and underscores, at most 64.',
      })
      .optional(),
    name: requiredText(200),
    kind: milestoneKindSchema.optional(),
    ownerRef: entityRefSchema.optional().meta({
      description: 'The user or group responsible for it',
    }),
    dueAt: instantSchema,
    doneAt: instantSchema.optional(),
  })
  .meta({ id: 'ReleaseMilestone' });

/** @public */
export type ReleaseMilestone = z.infer<typeof milestoneSchema>;

/** @public */
export const scopeItemSchema = z
  .strictObject({
    key: requiredText(100),
    title: text(500).optional(),
    url: webUrlSchema.optional(),
    provider: text(63).optional(),
    type: text(63).optional(),
  })
  .meta({ id: 'ReleaseScopeItem' });

/** @public */
export type ReleaseScopeItem = z.infer<typeof scopeItemSchema>;

/** @public */
export const RISK_LEVELS = ['low', 'medium', 'high'] as const;

const riskLevelSchema = z.enum(RISK_LEVELS, {
  error: `Use one of ${RISK_LEVELS.join(', ')}.`,
});

/** @public */
export const RISK_STATES = ['open', 'mitigated', 'accepted', 'closed'] as const;

/** @public */
export const riskSchema = z
  .strictObject({
    title: requiredText(300),
    likelihood: riskLevelSchema,
    consequence: riskLevelSchema,
    mitigation: text(5000).optional(),
    contingency: text(5000).optional(),
    ownerRef: entityRefSchema.optional(),
    state: z
      .enum(RISK_STATES, { error: `Use one of ${RISK_STATES.join(', ')}.` })
      .default('open'),
  })
  .meta({ id: 'ReleaseRisk' });

/** @public */
export type ReleaseRisk = z.infer<typeof riskSchema>;

/** @public */
export const releaseLinkSchema = z
  .strictObject({ title: requiredText(200), url: webUrlSchema })
  .meta({ id: 'ReleaseLink' });

/** @public */
export type ReleaseLink = z.infer<typeof releaseLinkSchema>;

/** @public */
export const releaseSourceSchema = z
  .strictObject({
    provider: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, {
      error:
        'Use lower case letters, digits, dots, dashes and underscores, at most 63, for example openstack.',
    }),
    externalId: requiredText(300),
  })
  .meta({
    id: 'ReleaseSource',
    description: 'Where a release was imported from, and its name there',
  });

/** @public */
export type ReleaseSource = z.infer<typeof releaseSourceSchema>;

/** @public */
export const releaseHoldSchema = z
  .strictObject({
    reason: requiredText(2000),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'ReleaseHold' });

/** @public */
export type ReleaseHold = z.infer<typeof releaseHoldSchema>;

/** @public */
export const releaseEndingSchema = z
  .object({
    reason: requiredText(2000).optional(),
    by: z.string(),
    at: instantSchema,
    passed: z.array(releaseStateSchema).meta({
      description: 'Its earlier states, oldest first',
    }),
  })
  .meta({
    id: 'ReleaseEnding',
    description:
      'Why a release was cancelled, failed or was rolled back, and by whom',
  });

/** @public */
export type ReleaseEnding = z.infer<typeof releaseEndingSchema>;

/** @public */
export const releaseActualSchema = z
  .strictObject({
    start: instantSchema.optional(),
    end: instantSchema.optional(),
  })
  .superRefine((actual, context) => {
    if (
      actual.start &&
      actual.end &&
      Date.parse(actual.end) < Date.parse(actual.start)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message:
          'The release ended before it started. Set an end after the start.',
        params: { code: 'actual_end_before_start' },
      });
    }
  })
  .meta({
    id: 'ReleaseActual',
    description: 'The actual start and end',
  });

/** @public */
export type ReleaseActual = z.infer<typeof releaseActualSchema>;

interface Versioned {
  version?: string;
  versionScheme?: VersionScheme;
  components?: Pick<ReleaseComponent, 'fromVersion' | 'toVersion'>[];
}

/**
 * Names every version that is not written in the release's version scheme.
 *
 * @internal
 */
export function checkVersions(
  release: Versioned,
): { path: (string | number)[]; message: string }[] {
  const scheme = release.versionScheme ?? 'any';
  const named: [(string | number)[], string | undefined][] = [
    [['version'], release.version],
    ...(release.components ?? []).flatMap(
      (component, index): [(string | number)[], string | undefined][] => [
        [['components', index, 'fromVersion'], component.fromVersion],
        [['components', index, 'toVersion'], component.toVersion],
      ],
    ),
  ];
  return named
    .filter(
      ([, version]) => version !== undefined && !isVersionIn(scheme, version),
    )
    .map(([path, version]) => ({
      path,
      message: `"${version}" is not a semantic version, which the version scheme of this release asks for. Write it as MAJOR.MINOR.PATCH, for example 5.3.0.`,
    }));
}
