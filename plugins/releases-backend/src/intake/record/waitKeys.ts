import {
  Release,
  ReleaseSource,
} from '@slipway/backstage-plugin-releases-common';
import { Project, projectValue } from '../../dependencies';

const MAX_KEY = 600;

function key(...parts: string[]): string {
  return parts.join(' ').slice(0, MAX_KEY);
}

/**
 * A version as it is compared: `v5.3.0` is 5.3.0.
 *
 * @internal
 */
export function comparedVersion(version: string): string {
  const trimmed = version.trim();
  return /^v\d/i.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/**
 * What unmatched events may wait for, as one text each.
 *
 * @internal
 */
export const waitKeys = {
  release: (id: string) => key('release', id),
  source: ({ provider, externalId }: ReleaseSource) =>
    key('source', provider, externalId),
  digest: (digest: string) => key('digest', digest),
  version: (entityRef: string, version: string) =>
    key('version', entityRef, comparedVersion(version)),
  project: ({ annotation, value }: Project) =>
    key('project', annotation, projectValue(value)),
};

/** All that events may wait for of a release that is written. @internal */
export function keysOfRelease(release: Release): string[] {
  const { id, source, components, version } = release;
  return [
    waitKeys.release(id),
    ...(source ? [waitKeys.source(source)] : []),
    ...components.flatMap(({ entityRef, toVersion, artifacts }) => [
      waitKeys.version(entityRef, toVersion ?? version),
      ...artifacts.flatMap(({ digest }) =>
        digest ? [waitKeys.digest(digest)] : [],
      ),
    ]),
  ];
}
