/** What Markdown (CommonMark, GFM) may take for more than a character. */
const SPECIAL = /[\\`*_[\]#|<>~&]/g;

/** What it takes for a list or a line where a text begins with it. */
const AT_START = /^(\d*)([.)+\-=])/;

/**
 * A text on one line of Markdown that reads as it was written, whatever is in
 * it.
 *
 * @internal
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(SPECIAL, character => `\\${character}`)
    .replace(AT_START, '$1\\$2');
}
