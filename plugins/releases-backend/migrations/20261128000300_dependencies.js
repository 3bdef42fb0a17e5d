/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('dependency_entities', table => {
    table.comment('The entities of the catalog, as of the last snapshot');
    table.text('entity_ref').primary().notNullable();
    table.text('kind').notNullable();
    table.text('type').nullable();
    table.text('title').nullable();
    table.text('lifecycle').nullable();
    table.text('owner_ref').nullable();
    table.text('system_ref').nullable();
    table
      .text('domain_ref')
      .nullable()
      .comment('The domain of its system, or of itself if it is a system');
    table
      .boolean('related')
      .notNullable()
      .comment('Whether the catalog states any dependency of it');
    table.index(['owner_ref'], 'dependency_entities_owner_idx');
    table.index(['system_ref'], 'dependency_entities_system_idx');
    table.index(['domain_ref'], 'dependency_entities_domain_idx');
    table.index(['kind', 'related'], 'dependency_entities_kind_idx');
  });

  await knex.schema.createTable('dependency_edges', table => {
    table.comment('Who depends on whom, and from when to when');
    table.bigIncrements('id');
    table.text('consumer_ref').notNullable();
    table.text('provider_ref').notNullable();
    table.string('kind', 32).notNullable();
    table
      .text('via_ref')
      .notNullable()
      .defaultTo('')
      .comment('The API between them, or empty');
    table.string('provenance', 32).notNullable();
    instant(table, 'valid_from').notNullable();
    instant(table, 'valid_to').nullable().comment('Absent while it holds');
    table.unique(
      ['consumer_ref', 'provider_ref', 'kind', 'via_ref', 'provenance'],
      {
        indexName: 'dependency_edges_current_unique',
        predicate: knex.whereNull('valid_to'),
      },
    );
    table.index(['consumer_ref', 'valid_to'], 'dependency_edges_consumer_idx');
    table.index(['provider_ref', 'valid_to'], 'dependency_edges_provider_idx');
  });

  await knex.schema.createTable('dependency_findings', table => {
    table.comment('What the catalog states that no edge can be made of');
    table.bigIncrements('id');
    table.string('category', 32).notNullable();
    table.text('entity_ref').notNullable();
    table.text('target_ref').notNullable();
    table.string('relation', 63).notNullable();
    table.text('sentence').notNullable();
    table.index(['category', 'entity_ref'], 'dependency_findings_category_idx');
  });

  await knex.schema.createTable('dependency_snapshots', table => {
    table.comment('Each refresh that changed something');
    table.string('id', 36).primary().notNullable();
    instant(table, 'at').notNullable();
    instant(table, 'confirmed_at')
      .notNullable()
      .comment('When the catalog was last found to say the same');
    table.integer('entities').notNullable();
    table.integer('edges').notNullable();
    table.integer('catalog_requests').notNullable();
    table.integer('duration_ms').notNullable();
    table.index(['at'], 'dependency_snapshots_at_idx');
  });

  await knex.schema.createTable('dependency_refresh', table => {
    table.comment('One row: the last attempt, and who may refresh now');
    table.string('id', 32).primary().notNullable();
    instant(table, 'attempted_at').nullable();
    table.string('status', 32).nullable();
    table.text('sentence').nullable();
    table.string('lease_id', 36).nullable();
    instant(table, 'lease_until').nullable();
  });
  await knex('dependency_refresh').insert({ id: 'catalog' });

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
  await knex.schema.dropTable('dependency_refresh');
  await knex.schema.dropTable('dependency_snapshots');
  await knex.schema.dropTable('dependency_findings');
  await knex.schema.dropTable('dependency_edges');
  await knex.schema.dropTable('dependency_entities');
};
