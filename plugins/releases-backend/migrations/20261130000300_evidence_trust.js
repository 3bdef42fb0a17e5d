/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence', table => {
    table
      .boolean('trusted')
      .notNullable()
      .defaultTo(true)
      .comment('Whether its sender may speak for its provider');
    table.dropUnique(['provider', 'external_id'], 'evidence_source_unique');
  });
  await knex.schema.alterTable('evidence', table => {
    // Who may not speak for a provider takes no id from who may.
    table.unique(['provider', 'external_id', 'trusted'], {
      indexName: 'evidence_source_unique',
    });
    table.index(['occurred_at', 'id'], 'evidence_order_idx');
    table.index(['entity_ref', 'occurred_at', 'id'], 'evidence_latest_idx');
  });

  await knex.schema.createTable('manual_evidence', table => {
    table.comment('Which evidence people recorded, each told in the ledger');
    table.string('id', 64).primary().notNullable().comment('Of the evidence');
    table.integer('revision').notNullable();
    table.string('release_id', 64).notNullable().index();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('manual_evidence');
  await knex('evidence').where('trusted', false).delete();
  await knex.schema.alterTable('evidence', table => {
    table.dropIndex(['entity_ref', 'occurred_at', 'id'], 'evidence_latest_idx');
    table.dropIndex(['occurred_at', 'id'], 'evidence_order_idx');
    table.dropUnique(
      ['provider', 'external_id', 'trusted'],
      'evidence_source_unique',
    );
  });
  await knex.schema.alterTable('evidence', table => {
    table.dropColumn('trusted');
    table.unique(['provider', 'external_id'], {
      indexName: 'evidence_source_unique',
    });
  });
};
