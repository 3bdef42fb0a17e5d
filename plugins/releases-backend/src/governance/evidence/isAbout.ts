import {
  EvidenceSubject,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * Whether evidence is about a release: about itself, or a component in the
 * version that it brings. All that the subject names must match, to the
 * letter.
 *
 * @internal
 */
export function isAbout(subject: EvidenceSubject, release: Release): boolean {
  const { releaseId, environment, entityRef, version, digest } = subject;
  if (releaseId !== undefined && releaseId !== release.id) {
    return false;
  }
  if (environment !== undefined && environment !== release.environment) {
    return false;
  }
  if (entityRef === undefined) {
    return releaseId !== undefined;
  }
  return release.components.some(
    component =>
      component.entityRef === entityRef &&
      (version === undefined ||
        version === (component.toVersion ?? release.version)) &&
      (digest === undefined ||
        component.artifacts.some(artifact => artifact.digest === digest)),
  );
}
