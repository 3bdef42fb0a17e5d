/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });
  const ofRelease = table =>
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');

  await knex.schema.createTable('votes', table => {
    table.comment('What people said of the approval of releases');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    ofRelease(table);
    table.string('gate_id', 127).notNullable();
    table.string('voter', 300).notNullable().comment('In lower case');
    instant(table, 'withdrawn_at').nullable();
    instant(table, 'voided_at').nullable();
    table.text('content').notNullable().comment('The whole vote as JSON');
    table.index(['release_id', 'id'], 'votes_release_idx');
  });
  await knex.raw(
    'create unique index votes_live_uidx on votes (release_id, gate_id, voter) where withdrawn_at is null and voided_at is null',
  );

  await knex.schema.createTable('release_authors', table => {
    table.comment(
      'Who changed material content of a release since votes were last made void',
    );
    ofRelease(table);
    table.string('author', 300).notNullable().comment('In lower case');
    instant(table, 'at').notNullable();
    table.primary(['release_id', 'author']);
  });

  await knex.schema.createTable('approver_members', table => {
    table.comment('Who belongs to the groups and users that approvals ask');
    table.string('ref', 300).primary().notNullable();
    table
      .text('members')
      .nullable()
      .comment('JSON list of users; absent: the catalog does not have it');
    instant(table, 'read_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('approver_members');
  await knex.schema.dropTable('release_authors');
  await knex.schema.dropTable('votes');
};
