/**
 * A text as calendar files may hold it: RFC 5545 (3.1) allows no control
 * characters in one but tabs, and line ends as escapes. The separators of
 * Unicode are line ends too, which some programs would take for that of the
 * property.
 *
 * @internal
 */
export function feedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/**
 * The same with its escapes (RFC 5545, 3.3.11), for properties that
 * `ical-generator` writes as they are given.
 *
 * @internal
 */
export function escapedFeedText(text: string): string {
  return feedText(text)
    .replace(/[\\;,]/g, character => `\\${character}`)
    .replace(/\n/g, '\\n');
}
