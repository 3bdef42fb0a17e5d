const LONGEST = 80;

/** The name of a file about something with a title: what every system takes. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return `${name || 'review'}.${ending}`;
}
