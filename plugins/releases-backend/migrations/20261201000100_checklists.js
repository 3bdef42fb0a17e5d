/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('checklist_ticks', table => {
    table.comment(
      'Each time that somebody ticked an item of a checklist or took that back',
    );
    table.string('id', 64).primary().notNullable();
    table.integer('revision').notNullable().comment('Always 1');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.string('gate_id', 127).notNullable();
    table.string('item_id', 63).notNullable();
    table
      .integer('seq')
      .notNullable()
      .comment(
        'The place among those of the item, from 1: the last one counts',
      );
    table.text('content').notNullable().comment('The whole tick as JSON');
    table.unique(['release_id', 'gate_id', 'item_id', 'seq'], {
      indexName: 'checklist_ticks_uidx',
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('checklist_ticks');
};
