const BATCH = 500;

/**
 * Fills the table from what releases say.
 *
 * @param {import('knex').Knex} knex
 */
async function fill(knex) {
  let after = '';
  for (;;) {
    const rows = await knex('releases')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'content');
    const managed = rows.flatMap(({ id, content }) => {
      const { managerRef } = JSON.parse(content);
      return managerRef ? [{ release_id: id, manager_ref: managerRef }] : [];
    });
    if (managed.length > 0) {
      await knex('release_managers').insert(managed);
    }
    if (rows.length < BATCH) {
      return;
    }
    after = rows[rows.length - 1].id;
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_managers', table => {
    table.comment('Who manages each release that names somebody');
    table
      .string('release_id', 64)
      .notNullable()
      .primary()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.string('manager_ref', 300).notNullable();
    table.index(['manager_ref'], 'release_managers_ref_idx');
  });
  await fill(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_managers');
};
