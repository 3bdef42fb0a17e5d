/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('release_verdicts', table => {
    table.comment('What each release came to, each time that changed');
    table.bigIncrements('id');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    instant(table, 'at').notNullable();
    table.integer('revision').notNullable();
    table.string('verdict', 16).notNullable();
    table.string('own', 16).notNullable();
    table.string('inherited', 16).notNullable();
    table.index(['release_id', 'id'], 'release_verdicts_release_idx');
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Leave for releases to go on in spite of windows');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.text('content').notNullable().comment('The whole waiver as JSON');
    table.index(['release_id', 'id'], 'waivers_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waivers');
  await knex.schema.dropTable('release_verdicts');
};
