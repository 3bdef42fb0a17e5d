const PAGE = 1000;

/** What text search looks at, and by which column its rows are told apart. */
const SEARCHED = [
  ['release_search', 'release_id'],
  ['windows', 'id'],
  ['trains', 'id'],
  ['milestone_templates', 'id'],
];

/**
 * Texts that were stored before are found in the spelling that is asked for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  const beyondAscii = isPostgres
    ? "search_text ~ '[^\\x01-\\x7f]'"
    : "search_text glob '*[^' || char(1) || '-' || char(127) || ']*'";
  for (const [table, id] of SEARCHED) {
    let rows = [];
    do {
      const after = rows.at(-1)?.id ?? '';
      rows = await knex(table)
        .select({ id, text: 'search_text' })
        .where(id, '>', after)
        .whereRaw(beyondAscii)
        .orderBy(id)
        .limit(PAGE);
      for (const { id: row, text } of rows) {
        const composed = text.normalize('NFC');
        if (composed !== text) {
          await knex(table)
            .where({ [id]: row })
            .update({ search_text: composed });
        }
      }
    } while (rows.length === PAGE);
  }
};

/** What was normalised is found by what was asked before as well. */
exports.down = async function down() {};
