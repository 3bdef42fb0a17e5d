import {
  EvidenceGateParams,
  EvidenceRecord,
  MANUAL_PROVIDER,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceTarget } from './targetsOf';

/** Why a record counts for nothing, the plainest first. @internal */
export const IGNORED_REASONS = [
  'other_subject',
  'other_version',
  'other_digest',
  'no_digest',
  'other_environment',
  'other_type',
  'other_name',
  'by_hand',
  'unlisted_source',
  'from_future',
  'untrusted_sender',
  'untrusted_component',
] as const;

/** @internal */
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/**
 * Why a record that is known beside a release counts for nothing, of what a
 * gate asks for; undefined where it counts.
 *
 * @internal
 */
export function whyIgnored(
  record: EvidenceRecord,
  target: EvidenceTarget,
  params: EvidenceGateParams,
  release: Release,
): IgnoredReason | undefined {
  return (
    otherSubject(record, target, release) ??
    otherKind(record, params) ??
    otherSource(record, params)
  );
}

function otherSubject(
  { subject }: EvidenceRecord,
  target: EvidenceTarget,
  release: Release,
): IgnoredReason | undefined {
  const { entityRef, version, environment, releaseId } = subject;
  const isOther =
    target.kind === 'release'
      ? releaseId !== release.id
      : entityRef !== target.entityRef ||
        (releaseId !== undefined && releaseId !== release.id);
  if (isOther) {
    return 'other_subject';
  }
  if (
    version !== undefined &&
    version !== versionOf(subject, target, release)
  ) {
    return 'other_version';
  }
  return (
    otherDigest(subject, target, release) ??
    (environment !== undefined && environment !== release.environment
      ? 'other_environment'
      : undefined)
  );
}

function versionOf(
  { entityRef }: EvidenceRecord['subject'],
  target: EvidenceTarget,
  { version, components }: Release,
): string | undefined {
  if (target.kind !== 'release') {
    return target.version;
  }
  if (entityRef === undefined) {
    return version;
  }
  const component = components.find(of => of.entityRef === entityRef);
  return component && (component.toVersion ?? version);
}

function otherDigest(
  { entityRef, digest }: EvidenceRecord['subject'],
  target: EvidenceTarget,
  { components }: Release,
): IgnoredReason | undefined {
  if (target.kind === 'artifact') {
    if (digest === undefined) {
      return 'no_digest';
    }
    return digest === target.digest ? undefined : 'other_digest';
  }
  const isShipped =
    digest === undefined ||
    components.some(
      component =>
        (entityRef === undefined || component.entityRef === entityRef) &&
        component.artifacts.some(artifact => artifact.digest === digest),
    );
  return isShipped ? undefined : 'other_digest';
}

function otherKind(
  { type, name }: EvidenceRecord,
  params: EvidenceGateParams,
): IgnoredReason | undefined {
  if (type !== params.type) {
    return 'other_type';
  }
  return params.name !== undefined && name !== params.name
    ? 'other_name'
    : undefined;
}

function otherSource(
  { source: { provider }, quarantined, trust }: EvidenceRecord,
  { manual, sources }: EvidenceGateParams,
): IgnoredReason | undefined {
  if (provider === MANUAL_PROVIDER) {
    if (!manual) {
      return 'by_hand';
    }
  } else if (sources && !sources.includes(provider)) {
    return 'unlisted_source';
  }
  if (quarantined) {
    return 'from_future';
  }
  if (trust.trusted) {
    return undefined;
  }
  return trust.why === 'other_component'
    ? 'untrusted_component'
    : 'untrusted_sender';
}
