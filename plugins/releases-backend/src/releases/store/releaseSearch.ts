import { Knex } from 'knex';
import { contains } from '../../platform';

/** The length of the shortest word that the index knows. */
const TRIGRAM = 3;

/** Narrows texts to those that have the trigrams of some words, by the index. */
function narrowByTrigrams(
  db: Knex,
  texts: Knex.QueryBuilder,
  words: readonly string[],
): void {
  if (db.client.config.client === 'pg') {
    words.forEach(word =>
      texts.whereRaw(
        `release_trigrams(release_search.search_text collate "C")
          @> array_remove(release_trigrams(?), '')`,
        [word],
      ),
    );
  } else {
    texts
      .join('release_trigrams', 'release_trigrams.rowid', 'release_search.row')
      .whereRaw('release_trigrams match ?', [
        words.map(word => `"${word.replace(/"/g, '""')}"`).join(' '),
      ]);
  }
}

/**
 * The ids of the releases that have all of some words, by the index. A word
 * that is shorter than a trigram is looked for in every text.
 *
 * @internal
 */
export function idsWithWords(
  db: Knex,
  words: readonly string[],
): Knex.QueryBuilder {
  const texts = db
    .select('release_search.release_id')
    .from('release_search')
    .where(all =>
      words.forEach(word =>
        all.where(contains(db, 'release_search.search_text', word)),
      ),
    );
  const indexed = words.filter(word => [...word].length >= TRIGRAM);
  if (indexed.length > 0) {
    narrowByTrigrams(db, texts, indexed);
  }
  return texts;
}

/**
 * Whether the release of the outer query has all of some words: a value and
 * not `exists`, which a database may answer by reading every text first.
 *
 * @internal
 */
export function hasWords(
  db: Knex,
  words: readonly string[],
): Knex.QueryBuilder {
  return db
    .select(
      db.raw(
        words.map(() => '?').join(' and '),
        words.map(word => contains(db, 'release_search.search_text', word)),
      ),
    )
    .from('release_search')
    .whereRaw('?? = ??', ['release_search.release_id', 'releases.id']);
}
