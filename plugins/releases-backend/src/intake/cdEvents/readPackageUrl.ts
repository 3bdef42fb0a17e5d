/** What a package URL says of an artifact. @internal */
export interface PackageParts {
  name: string;
  version?: string;
  /** With its algorithm: `sha256:0b31b1…`. */
  digest?: string;
}

const DIGEST = /^[a-z0-9+._-]+:[0-9a-f]{32,}$/i;

/**
 * Reads a package URL (`pkg:oci/checkout@sha256%3A0b31…?tag=5.3.0`). Where its
 * version is a digest, the version is its tag.
 *
 * @returns undefined for what is none
 * @internal
 */
export function readPackageUrl(purl: string): PackageParts | undefined {
  const match = /^pkg:\/*[A-Za-z][A-Za-z0-9.+-]*\/([^?#]+)(?:\?([^#]*))?/.exec(
    purl,
  );
  if (!match) {
    return undefined;
  }
  const [, path, query = ''] = match;
  const at = path.lastIndexOf('@');
  const name = decode(at > 0 ? path.slice(0, at) : path);
  const written = at > 0 ? decode(path.slice(at + 1)) : undefined;
  const qualifiers = new URLSearchParams(query);
  if (written !== undefined && DIGEST.test(written)) {
    return {
      name,
      version: qualifiers.get('tag') ?? undefined,
      digest: written,
    };
  }
  const [checksum = ''] = qualifiers.get('checksum')?.split(',') ?? [];
  return {
    name,
    version: written,
    digest: DIGEST.test(checksum) ? checksum : undefined,
  };
}

/** What is no percent-encoded UTF-8 is left as it is written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
