/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('dependency_snapshots', table => {
    table
      .string('fingerprint', 64)
      .nullable()
      .comment('SHA-256 of all that was derived; absent in older ones');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('dependency_snapshots', table => {
    table.dropColumn('fingerprint');
  });
};
