import {
  materialContentOf,
  MaterialField,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';

/** Texts in NFC and instants of the window in UTC to the millisecond. */
function inOneSpelling<T>(value: T): T {
  if (typeof value === 'string') {
    return value.normalize('NFC') as T;
  }
  if (Array.isArray(value)) {
    return value.map(inOneSpelling) as T;
  }
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, inOneSpelling(part)]),
      ) as T)
    : value;
}

/**
 * RFC 8785 for what material content is made of: texts, lists and objects.
 * ECMAScript writes texts as the RFC asks, so that only the order of keys, by
 * their UTF-16 code units, is left.
 */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * What tells the content that a vote is given for: `v1:` and the SHA-256 of
 * the canonical JSON (RFC 8785) of what is material, texts in NFC, absent and
 * empty the same, instants in UTC with milliseconds, lists in one order.
 *
 * @internal
 */
export function contentHash(release: Pick<Release, MaterialField>): string {
  const { window, ...content } = inOneSpelling(release);
  const material = materialContentOf({
    ...content,
    window: window && {
      ...window,
      start: new Date(window.start).toISOString(),
      end: new Date(window.end).toISOString(),
    },
  });
  return `v1:${createHash('sha256')
    .update(canonicalJson(material))
    .digest('hex')}`;
}
