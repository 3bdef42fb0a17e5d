/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('feeds', table => {
    table.comment('Calendars that other programs subscribe to');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('owner_ref', 300).notNullable();
    table
      .string('token_hash', 64)
      .notNullable()
      .comment('SHA-256 of the token, which is kept nowhere');
    table.text('name').notNullable();
    table.text('filter').notNullable().comment('JSON');
    table
      .text('ownership_refs')
      .nullable()
      .comment(
        'JSON: what an owner outside the catalog owned when it was made',
      );
    instant(table, 'created_at').notNullable();
    instant(table, 'last_read_at').nullable();
    instant(table, 'revoked_at').nullable();
    table.unique(['token_hash'], { indexName: 'feeds_token_unique' });
    table.index(['owner_ref', 'created_at'], 'feeds_owner_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('feeds');
};
