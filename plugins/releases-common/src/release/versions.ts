import { coerce, satisfies, valid, validRange } from 'semver';
import type { VersionScheme } from './releaseParts';

/**
 * Whether a version is written in a version scheme.
 *
 * @public
 */
export function isVersionIn(scheme: VersionScheme, version: string): boolean {
  return scheme === 'any' || valid(version) === version;
}

/**
 * Whether a released version meets what another component requires: equal as
 * text, or inside the semver range (node-semver's syntax). A version that is
 * not a semantic one, such as `26.0` or `2026.11`, is completed before it is
 * compared.
 *
 * @public
 */
export function meetsRequirement(version: string, required: string): boolean {
  if (version.trim() === required.trim()) {
    return true;
  }
  const range = validRange(required);
  const candidate = valid(version) ?? coerce(version)?.version;
  return (
    range !== null &&
    candidate !== undefined &&
    satisfies(candidate, range, { includePrerelease: true })
  );
}
