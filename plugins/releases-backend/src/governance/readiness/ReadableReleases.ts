import { Release, Verdict } from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { Caller } from '../../platform';
import { unjudgedVerdict } from '../verdicts/VerdictMarks';

/** Releases that others depend on, and which of them the caller may read. @internal */
export interface ReadableReleases {
  releases: ReadonlyMap<string, Release>;
  mayRead(releaseId: string): boolean;
  /** Undefined where the caller may not read it. */
  nameOf(releaseId: string): string | undefined;
  /** What a release comes to of which there is no verdict. */
  unjudged(releaseId: string): Verdict;
}

/** A release, and whether the caller may read it. @internal */
export interface FoundRelease {
  release: Release;
  isReadable: boolean;
}

/**
 * @param own - a release that the caller may read
 * @internal
 */
export function knownAmong(
  own: Release,
  found: readonly FoundRelease[],
): ReadableReleases {
  const releases = new Map([
    ...found.map(({ release }) => [release.id, release] as const),
    [own.id, own] as const,
  ]);
  const readable = new Set([
    own.id,
    ...found.flatMap(({ release, isReadable }) =>
      isReadable ? release.id : [],
    ),
  ]);
  return {
    releases,
    mayRead: id => readable.has(id),
    nameOf: id => (readable.has(id) ? releases.get(id)?.name : undefined),
    unjudged: id => {
      const release = releases.get(id);
      return release ? unjudgedVerdict(release) : 'unknown';
    },
  };
}

/**
 * @param own - a release that the caller may read
 * @param ids - of others that are told of
 * @internal
 */
export async function readableReleases(
  reading: Pick<ReleaseReading, 'withReadable'>,
  credentials: Caller,
  own: Release,
  ids: readonly string[],
): Promise<ReadableReleases> {
  const others = [...new Set(ids)].filter(id => id !== own.id);
  return knownAmong(
    own,
    others.length > 0 ? await reading.withReadable(credentials, others) : [],
  );
}
