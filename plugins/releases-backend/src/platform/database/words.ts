import { Knex } from 'knex';

/** The words that a text is searched for, in lower case. @internal */
export function wordsOf(q: string | undefined): string[] {
  return q?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? [];
}

/**
 * The condition that a column in lower case has a word anywhere in it, whose
 * characters are taken for what they are.
 *
 * @internal
 */
export function contains(db: Knex, column: string, word: string): Knex.Raw {
  return db.raw("?? like ? escape '\\'", [
    column,
    `%${word.replace(/[\\%_]/g, match => `\\${match}`)}%`,
  ]);
}
