/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('release_verdicts', table => {
    table
      .text('content')
      .nullable()
      .comment('JSON: the gates that changed; absent: they were not recorded');
  });
  await knex.schema.alterTable('own_verdicts', table => {
    table
      .boolean('in_line')
      .notNullable()
      .defaultTo(false)
      .comment('Whether release_verdicts records its gates');
  });
  // Judged anew, each release begins to record its gates.
  await knex('own_verdicts').update({
    version: knex.raw('version + 1'),
    dirty: true,
    due_at: new Date(),
    lease_until: null,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('own_verdicts', table => {
    table.dropColumn('in_line');
  });
  await knex.schema.alterTable('release_verdicts', table => {
    table.dropColumn('content');
  });
};
