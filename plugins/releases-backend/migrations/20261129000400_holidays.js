/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('holiday_calendars', table => {
    table.comment('Days off of the working calendar, by imported calendar');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table
      .text('name_order')
      .notNullable()
      .comment('The name in lower case, to sort by');
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    table.text('content').notNullable().comment('The whole of it as JSON');
    table.dateTime('archived_at', { precision: 3 }).nullable();
    table.index(['name_order', 'id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('holiday_calendars');
};
