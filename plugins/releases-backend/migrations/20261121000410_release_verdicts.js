/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_verdicts', table => {
    table.comment('What each release came to, each time that changed');
    table.bigIncrements('id');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.dateTime('at', { precision: 3 }).notNullable();
    table.integer('revision').notNullable();
    table.string('verdict', 16).notNullable();
    table.string('own', 16).notNullable();
    table.string('inherited', 16).notNullable();
    table.index(['release_id', 'id'], 'release_verdicts_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_verdicts');
};
