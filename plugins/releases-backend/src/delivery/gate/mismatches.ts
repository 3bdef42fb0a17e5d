import {
  GateReason,
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam } from '../../platform';
import { GateFacts } from './GateFacts';
import { gateReason } from './gateReason';
import { subjectParam } from './subjectParam';

/** The components of a release that a question is about. */
function componentsAsked(
  { components }: Pick<Release, 'components'>,
  entityRef: string | undefined,
): ReleaseComponent[] {
  return entityRef === undefined
    ? components
    : components.filter(component => component.entityRef === entityRef);
}

function versionsOf(
  { version, components }: Release,
  entityRef: string | undefined,
): string[] {
  const each = componentsAsked({ components }, entityRef).map(
    ({ toVersion = version }) => toVersion,
  );
  return entityRef === undefined ? [version, ...each] : each;
}

/**
 * In what a deployment is not what its release plans.
 *
 * @internal
 */
export function mismatches(
  release: Release,
  { asked, environment }: Pick<GateFacts, 'asked' | 'environment'>,
): GateReason[] {
  const { entityRef, version, digest } = asked;
  const components = componentsAsked(release, entityRef);
  const about = { release: releaseParam(release) };
  const found: GateReason[] = [];
  if (release.environment !== environment) {
    found.push(
      gateReason(release, 'not_planned_here', {
        ...about,
        planned: release.environment,
        environment,
      }),
    );
  }
  if (entityRef !== undefined && components.length === 0) {
    return [
      ...found,
      gateReason(release, 'component_not_shipped', {
        ...about,
        component: { entity: entityRef },
      }),
    ];
  }
  const versions = versionsOf(release, entityRef);
  if (version !== undefined && !versions.includes(version)) {
    found.push(
      gateReason(release, 'other_version', {
        ...about,
        planned: subjectParam(release, { entityRef, version: versions[0] }),
        version,
      }),
    );
  }
  const digests = components.flatMap(({ artifacts }) =>
    artifacts.flatMap(artifact => artifact.digest ?? []),
  );
  if (digest !== undefined && digests.length > 0 && !digests.includes(digest)) {
    found.push(
      gateReason(release, 'other_digest', {
        ...about,
        what: subjectParam(release, { entityRef, version: versions[0] }),
        planned: listParam([...new Set(digests)]),
      }),
    );
  }
  return found;
}
