const OPEN = '\u{E000}';
const CLOSE = '\u{E001}';
const MENTION = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');

/**
 * What stands for the name of a release in what is stored: who reads it sees
 * the name, or that there is a release that they may not read.
 *
 * @internal
 */
export function releaseMention(releaseId: string): string {
  return `${OPEN}${releaseId}${CLOSE}`;
}

/** The ids of the releases that are mentioned, each once. @internal */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, id]) => id))];
}

/** A text as its reader sees it. @internal */
export function withNames(
  text: string,
  nameOf: (releaseId: string) => string,
): string {
  return text.replace(MENTION, (_mention, id: string) => nameOf(id));
}
