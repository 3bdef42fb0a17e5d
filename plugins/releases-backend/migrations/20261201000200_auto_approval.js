/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('own_verdicts', table => {
    table
      .dateTime('moves_at', { precision: 3 })
      .nullable()
      .comment('When policies may approve the release; absent: they do not');
    table.index(['moves_at', 'release_id'], 'own_verdicts_moves_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('own_verdicts', table => {
    table.dropIndex(['moves_at', 'release_id'], 'own_verdicts_moves_idx');
    table.dropColumn('moves_at');
  });
};
