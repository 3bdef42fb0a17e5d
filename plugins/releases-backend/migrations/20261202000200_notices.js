/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('notice_happenings', table => {
    table.comment(
      'What people are to be told of, written with it and held for a short while',
    );
    table.bigIncrements('id');
    table.text('content').notNullable().comment('JSON');
    instant(table, 'added_at').notNullable();
    table.index(['added_at'], 'notice_happenings_added_idx');
  });

  await knex.schema.createTable('told_standings', table => {
    table.comment(
      'Whether each release was ready when people were last told, or first looked at',
    );
    // No foreign key, as verdicts have none.
    table.string('release_id', 64).primary().notNullable();
    table
      .string('ready_in', 16)
      .nullable()
      .comment('The state in which it was ready; absent: it was not');
  });

  await knex.schema.createTable('pending_notices', table => {
    table.comment(
      'Whom to tell of what: one row of a person, a topic and half a day until it is delivered',
    );
    table.bigIncrements('id');
    table.string('recipient', 300).notNullable();
    table.string('topic', 16).notNullable();
    table
      .string('half_day', 16)
      .notNullable()
      .comment('In UTC, such as 2026-12-02am');
    table.text('items').notNullable().comment('JSON');
    table
      .string('scope', 200)
      .nullable()
      .comment('By which a second delivery updates the first; absent: untried');
    instant(table, 'added_at').notNullable();
    instant(table, 'due_at').notNullable();
    table.integer('attempts').notNullable();
    table.integer('version').notNullable();
    table.unique(['recipient', 'topic', 'half_day'], {
      indexName: 'pending_notices_unique',
    });
    table.index(['due_at'], 'pending_notices_due_idx');
  });

  await knex.schema.createTable('notice_courier', table => {
    table.comment('One row: which backend delivers notices, and how that went');
    table.string('id', 32).primary().notNullable();
    table.string('lease_id', 36).nullable();
    instant(table, 'lease_until').nullable();
    instant(table, 'failed_at').nullable().comment('Absent: never, or over');
    table.text('failure').nullable();
    table.integer('given_up').notNullable().defaultTo(0);
  });
  await knex('notice_courier').insert({ id: 'courier' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notice_courier');
  await knex.schema.dropTable('pending_notices');
  await knex.schema.dropTable('told_standings');
  await knex.schema.dropTable('notice_happenings');
};
