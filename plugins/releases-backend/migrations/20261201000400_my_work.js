/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('release_asks', table => {
    table
      .string('item', 200)
      .notNullable()
      .defaultTo('')
      .comment('The item of a checklist');
    table
      .dateTime('order_at', { precision: 3 })
      .nullable()
      .comment('By when, or the end of time');
    table
      .text('content')
      .nullable()
      .comment('What is told of it; absent until it is judged anew');
    table.index(['ref'], 'release_asks_who_idx');
  });
  // What the verdicts that there are wait for is found by judging them anew.
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
  // Rows of kinds that were not there before are asked for by nobody, and go
  // when their release is judged anew.
  await knex.schema.alterTable('release_asks', table => {
    table.dropIndex(['ref'], 'release_asks_who_idx');
    table.dropColumns('item', 'order_at', 'content');
  });
};
