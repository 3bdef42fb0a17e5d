import { parseEntityRef } from '@backstage/catalog-model';
import {
  checkVersions,
  DEFAULT_ENVIRONMENT,
  ErrorDetail,
  ImportedRelease,
  NewRelease,
  Release,
  VersionScheme,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { withMilestoneIds } from './applyChange';
import { withoutUndefined } from '../../platform';
import { baselineOf } from './baselineOf';

function nameOf(
  release: Pick<ImportedRelease, 'name' | 'version' | 'components'>,
): string {
  const first = release.components?.at(0);
  const subject = first ? parseEntityRef(first.entityRef).name : 'Release';
  return release.name ?? `${subject} ${release.version}`;
}

/**
 * A new release from what was sent: what was left out follows from its first
 * component, the configuration and who makes it.
 *
 * @internal
 */
export function completeRelease(
  input: NewRelease | ImportedRelease,
  given: {
    at: string;
    actor: string;
    versionScheme: VersionScheme;
    owners: Map<string, string>;
  },
): Release {
  const first = input.components?.at(0);
  const release: Release = {
    id: newId(),
    name: nameOf(input),
    version: input.version,
    versionScheme: input.versionScheme ?? given.versionScheme,
    description: input.description,
    kind: input.kind ?? 'normal',
    impact: input.impact ?? 'additive',
    state: input.state ?? 'draft',
    ownerRef: input.ownerRef ?? (first && given.owners.get(first.entityRef)),
    managerRef: input.managerRef,
    environment: input.environment ?? DEFAULT_ENVIRONMENT,
    trainId: input.trainId,
    trainDeparture: input.trainDeparture,
    tags: input.tags ?? [],
    window: input.window,
    actual: ('actual' in input ? input.actual : undefined) ?? {},
    components: input.components ?? [],
    milestones: withMilestoneIds(input.milestones ?? []),
    scope: input.scope ?? [],
    risks: input.risks ?? [],
    links: input.links ?? [],
    rollbackPlan: input.rollbackPlan,
    source: input.source,
    createdBy: given.actor,
    createdAt: given.at,
    updatedAt: given.at,
    revision: 1,
  };
  return withoutUndefined({ ...release, baselineWindow: baselineOf(release) });
}

/** @internal */
export function versionDetails(release: Release): ErrorDetail[] {
  return checkVersions(release).map(({ path, message }) => ({
    field: path.join('.'),
    code: 'not_semver',
    message,
  }));
}
