/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('windows', table => {
    table.comment('Freezes and allow windows');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('effect', 8).notNullable();
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    table.string('source', 16).notNullable();
    table.string('calendar', 100).nullable().comment('The imported file');
    table
      .string('external_id', 300)
      .nullable()
      .comment('What the window is called where it was imported from');
    table.text('content').notNullable().comment('The whole window as JSON');
    instant(table, 'archived_at').nullable();
    table.unique(['calendar', 'external_id'], {
      indexName: 'windows_source_unique',
    });
  });

  await knex.schema.createTable('window_announcements', table => {
    table.comment('One row: until when openings and closings were announced');
    table.string('id', 32).primary().notNullable();
    instant(table, 'announced_until').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('window_announcements');
  await knex.schema.dropTable('windows');
};
