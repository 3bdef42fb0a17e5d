/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('plans', table => {
    table.comment('Moves that somebody has looked at and may commit');
    table.string('id', 64).primary().notNullable();
    table.string('created_by', 300).notNullable();
    instant(table, 'created_at').notNullable();
    instant(table, 'expires_at').notNullable();
    table.text('moves').notNullable().comment('JSON, with the revisions');
    instant(table, 'committed_at').nullable();
    table
      .text('outcome')
      .nullable()
      .comment('What the commit answered, for whoever commits again');
    table.index(['expires_at'], 'plans_expiry_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('plans');
};
