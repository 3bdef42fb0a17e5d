const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The beginning of a text, in whole characters as people see them: a flag or a
 * letter with its accents is never cut in two.
 *
 * @param max - how many UTF-16 code units are left at most
 * @internal
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) {
    return text;
  }
  let end = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (index + segment.length > max) {
      break;
    }
    end = index + segment.length;
  }
  return text.slice(0, end);
}
