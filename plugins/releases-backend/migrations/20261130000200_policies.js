/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('policies', table => {
    table.comment('What releases of a kind have to meet');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('source', 8).notNullable().comment('config or portal');
    table.string('name_order', 200).notNullable().comment('Order by name');
    table.text('search_text').notNullable();
    table.text('content').notNullable().comment('The whole policy as JSON');
    instant(table, 'archived_at').nullable();
    table.index(['archived_at', 'name_order', 'id'], 'policies_order_idx');
  });

  await knex.schema.createTable('policy_revisions', table => {
    table.comment('Every revision that a policy ever had; only added to');
    table.string('policy_id', 64).notNullable();
    table.integer('revision').notNullable();
    table.integer('version').notNullable();
    instant(table, 'at').notNullable();
    table.text('content').notNullable().comment('The whole policy as JSON');
    table.primary(['policy_id', 'revision']);
    table.index(['policy_id', 'version'], 'policy_revisions_version_idx');
  });

  await knex.schema.createTable('approved_policies', table => {
    table.comment(
      'By which policies a release was approved, for as long as it is',
    );
    // No foreign key, for the reason that own_verdicts has none.
    table.string('release_id', 64).primary().notNullable();
    instant(table, 'at').notNullable();
    table
      .text('content')
      .nullable()
      .comment(
        'JSON: ids and versions; absent before the first judgement after it',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('approved_policies');
  await knex.schema.dropTable('policy_revisions');
  await knex.schema.dropTable('policies');
};
