import {
  contentKey,
  contentKeyWithoutEnvironment,
  ImportedRelease,
  Release,
  ReleaseSource,
} from '@slipway/backstage-plugin-releases-common';
import { sourceKey } from './ImportRow';

function sourced(releases: readonly Release[]): Map<string, Release> {
  return new Map(
    releases.flatMap(release =>
      release.source
        ? [[sourceKey({ source: release.source }), release] as const]
        : [],
    ),
  );
}

/** What a source was called before the environment was a part of its name. */
function olderSource(input: ImportedRelease): ReleaseSource | undefined {
  const externalId = contentKeyWithoutEnvironment(input);
  return externalId && input.source.externalId === contentKey(input)
    ? { ...input.source, externalId }
    : undefined;
}

/**
 * The releases that rows of an import are about, by the key of each row's
 * source. A release that was imported before the environment was a part of the
 * key is the row's if it is of the environment that the row names, or the row
 * names none, and no other row is about it.
 *
 * @internal
 */
export async function findKnown(
  store: { bySources(sources: ReleaseSource[]): Promise<Release[]> },
  inputs: readonly ImportedRelease[],
): Promise<Map<string, Release>> {
  const known = sourced(
    await store.bySources(inputs.map(({ source }) => source)),
  );
  const missing = inputs.flatMap(input => {
    const source = known.has(sourceKey(input)) ? undefined : olderSource(input);
    return source ? [{ input, source }] : [];
  });
  if (missing.length === 0) {
    return known;
  }
  const older = sourced(
    await store.bySources(missing.map(({ source }) => source)),
  );
  const taken = new Set([...known.values()].map(({ id }) => id));
  const namedFirst = [...missing].sort(
    (a, b) => Number(!a.input.environment) - Number(!b.input.environment),
  );
  for (const { input, source } of namedFirst) {
    const release = older.get(sourceKey({ source }));
    const isOfPlace =
      input.environment === undefined ||
      input.environment === release?.environment;
    if (release && isOfPlace && !taken.has(release.id)) {
      taken.add(release.id);
      known.set(sourceKey(input), release);
    }
  }
  return known;
}
