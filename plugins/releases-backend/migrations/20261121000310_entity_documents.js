/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dependency_documents', table => {
    table.comment(
      'What the catalog says of each entity that can be in the scope of a window',
    );
    table.text('entity_ref').primary().notNullable();
    table.text('kind').notNullable();
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 of the document, to tell whether it changed');
    table.text('document').notNullable().comment('JSON');
    table.index(['kind', 'entity_ref'], 'dependency_documents_kind_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dependency_documents');
};
