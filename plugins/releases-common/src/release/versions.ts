import { coerce, Range, valid, validRange } from 'semver';
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
 * Makes a test of whether a released version is what another component
 * requires: equal as text, or inside the semver range (node-semver's syntax). A
 * version that is not a semantic one, such as `26.0` or `2026.11`, is completed
 * before it is compared.
 *
 * @public
 */
export function requirementOf(required: string): (version: string) => boolean {
  const text = required.trim();
  const range =
    validRange(required) === null
      ? undefined
      : new Range(required, { includePrerelease: true });
  return version => {
    if (version.trim() === text) {
      return true;
    }
    const candidate = valid(version) ?? coerce(version)?.version;
    return candidate !== undefined && (range?.test(candidate) ?? false);
  };
}

/**
 * Whether a released version meets what another component requires, as
 * {@link requirementOf} says.
 *
 * @public
 */
export function meetsRequirement(version: string, required: string): boolean {
  return requirementOf(required)(version);
}
