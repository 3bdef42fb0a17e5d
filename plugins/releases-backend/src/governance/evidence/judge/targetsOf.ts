import {
  EvidenceGateParams,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/** Something that there has to be evidence of. @internal */
export type EvidenceTarget =
  | { kind: 'component'; entityRef: string; version: string }
  | { kind: 'artifact'; entityRef: string; version: string; digest: string }
  | { kind: 'release' };

/** @internal */
export interface EvidenceTargets {
  targets: EvidenceTarget[];
  /** The components of which it is not known what to look for. */
  unnamed: string[];
}

/** What a gate asks evidence of, for one release. @internal */
export function targetsOf(
  { version: releaseVersion, components }: Release,
  subject: EvidenceGateParams['subject'],
): EvidenceTargets {
  if (subject === 'release') {
    return { targets: [{ kind: subject }], unnamed: [] };
  }
  const each = components.map(
    ({ entityRef, toVersion = releaseVersion, artifacts }) => ({
      entityRef,
      version: toVersion,
      digests: [...new Set(artifacts.flatMap(({ digest }) => digest ?? []))],
    }),
  );
  if (subject === 'component') {
    return {
      targets: each.map(({ entityRef, version }) => ({
        kind: subject,
        entityRef,
        version,
      })),
      unnamed: [],
    };
  }
  return {
    targets: each.flatMap(({ digests, ...rest }) =>
      digests.map(digest => ({ kind: subject, ...rest, digest })),
    ),
    unnamed: each
      .filter(({ digests }) => digests.length === 0)
      .map(({ entityRef }) => entityRef),
  };
}
