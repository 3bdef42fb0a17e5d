import { FactTarget } from '@slipway/backstage-plugin-releases-node';
import { ReleaseSource } from '@slipway/backstage-plugin-releases-common';
import { EntityProject, projectValue } from '../../dependencies';
import { ShippedArtifact, ShippedComponent } from '../../releases';
import { comparedVersion } from '../record/waitKeys';

/** A release that targets may name by itself. @internal */
export interface NamedRelease {
  id: string;
  environment: string;
  archived: boolean;
  source?: ReleaseSource;
  components: readonly { entityRef: string; version: string }[];
}

/** What is known that targets may be about. @internal */
export interface Candidates {
  releases: readonly NamedRelease[];
  digests: readonly ShippedArtifact[];
  /** What ships one of the versions that targets name, and maybe others. */
  versions: readonly ShippedComponent[];
  projects: readonly EntityProject[];
}

const SHORTEST_COMMIT = 7;

/**
 * The versions that a target may mean, the surest first: the one it names, the
 * one that its tag reads as, and its commit.
 *
 * @internal
 */
export function versionsMeant({ version, tag, commit }: FactTarget): string[] {
  if (version !== undefined) {
    return [version];
  }
  if (tag !== undefined) {
    return [versionOfTag(tag)];
  }
  return commit === undefined ? [] : [commit];
}

/**
 * The version in a tag: `v5.3.0`, `checkout-5.3.0`, `checkout@5.3.0` and
 * `release/5.3.0` are 5.3.0. Where there is none, the tag is the version.
 *
 * @internal
 */
export function versionOfTag(tag: string): string {
  const name = tag.replace(/^refs\/tags\//, '');
  const match = /(?:^|[/@_-])v?(\d+(?:\.\d+)+(?:[-+.][0-9A-Za-z.+-]+)?)$/.exec(
    name,
  );
  return match ? match[1] : name;
}

/**
 * How a version may be written where it is looked up.
 *
 * @internal
 */
export function spellingsOf(version: string): string[] {
  const compared = comparedVersion(version);
  const shortened = /^[0-9a-f]{40}$/.test(version)
    ? [
        version.slice(0, SHORTEST_COMMIT),
        version.slice(0, 8),
        version.slice(0, 12),
      ]
    : [];
  return [...new Set([version, compared, `v${compared}`, ...shortened])];
}

/** Whether two ways of writing a version mean the same. @internal */
export function isSameVersion(shipped: string, meant: string): boolean {
  return spellingsOf(meant).includes(shipped);
}

/** The entities that name a project. @internal */
export function entitiesOf(
  { projects }: Pick<Candidates, 'projects'>,
  project: NonNullable<FactTarget['project']>,
): string[] {
  const value = projectValue(project.value);
  return projects
    .filter(one => one.annotation === project.annotation && one.value === value)
    .map(({ entityRef }) => entityRef);
}
