/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });
  const record = table => {
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
    instant(table, 'archived_at').nullable();
    table.index(['name_order', 'id']);
  };

  await knex.schema.createTable('trains', table => {
    table.comment('Coordinated releases that others board');
    record(table);
    table.string('environment', 63).nullable();
    table
      .integer('boardings')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Counts up when releases board or leave, so that two who do at once see each other',
      );
  });

  await knex.schema.createTable('milestone_templates', table => {
    table.comment('Milestones by working days from the day of a deployment');
    record(table);
  });

  await knex.schema.alterTable('releases', table => {
    instant(table, 'train_departure')
      .nullable()
      .comment('With which departure of a recurring train it goes');
    table.index(
      ['train_id', 'train_departure'],
      'releases_train_departure_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('releases', table => {
    table.dropIndex(
      ['train_id', 'train_departure'],
      'releases_train_departure_idx',
    );
  });
  // On SQLite the schema builder copies the table, which would take along the
  // rows that hang on it.
  await knex.raw('alter table releases drop column train_departure');
  await knex.schema.dropTable('milestone_templates');
  await knex.schema.dropTable('trains');
};
