import { Knex } from 'knex';

/**
 * A text as search compares it: in lower case, and in the one spelling that is
 * kept of what Unicode can spell in several ways (NFC).
 */
function comparable(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** The words that a text is searched for, as they are compared. @internal */
export function wordsOf(q: string | undefined): string[] {
  return comparable(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** What text search looks at: each text on a line, as it is compared. @internal */
export function searchTextOf(texts: readonly (string | undefined)[]): string {
  return comparable(texts.filter(text => text !== undefined).join('\n'));
}

/**
 * The condition that a column of {@link searchTextOf} has a word anywhere in
 * it, whose characters are taken for what they are.
 *
 * @internal
 */
export function contains(
  db: Knex,
  column: string | Knex.Raw,
  word: string,
): Knex.Raw {
  return db.raw("?? like ? escape '\\'", [
    column,
    `%${word.replace(/[\\%_]/g, match => `\\${match}`)}%`,
  ]);
}
