/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('deployments', table => {
    table.comment('What was deployed where, and how it went');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('source_provider', 63).notNullable();
    table.string('source_external_id', 300).notNullable();
    table.string('environment', 63).notNullable();
    table.string('state', 16).notNullable();
    instant(table, 'state_at')
      .notNullable()
      .comment('When it came to its state');
    instant(table, 'started_at').nullable();
    instant(table, 'finished_at').nullable();
    table
      .integer('attempt')
      .notNullable()
      .comment('A higher one replaced what was known of the lower ones');
    table.string('release_id', 64).nullable();
    table
      .boolean('needs_review')
      .notNullable()
      .comment('It has a flag that nobody has looked at since');
    instant(table, 'move_due_at')
      .nullable()
      .comment(
        'From when its release is to be moved on with it; absent: that is done',
      );
    table.text('content').notNullable().comment('The whole deployment as JSON');
    table.unique(['source_provider', 'source_external_id'], {
      indexName: 'deployments_source_unique',
    });
    table.index(['state_at', 'id'], 'deployments_state_at_idx');
    table.index(
      ['environment', 'state_at', 'id'],
      'deployments_environment_idx',
    );
    table.index(['release_id', 'state_at', 'id'], 'deployments_release_idx');
    table.index(['state_at', 'id'], 'deployments_review_idx', {
      predicate: knex.whereRaw('needs_review'),
    });
    table.index(['move_due_at'], 'deployments_move_idx', {
      predicate: knex.whereNotNull('move_due_at'),
    });
  });

  await knex.schema.createTable('deployed_components', table => {
    table.comment('What each deployment brings, to find it by');
    table
      .string('deployment_id', 64)
      .notNullable()
      .references('id')
      .inTable('deployments')
      .onDelete('CASCADE');
    table.string('entity_ref', 300).notNullable();
    table.string('environment', 63).notNullable();
    table.string('version', 100).notNullable();
    table.string('digest', 200).nullable();
    table.string('state', 16).notNullable();
    instant(table, 'at')
      .notNullable()
      .comment('When the deployment came to its state');
    table.boolean('needs_review').notNullable();
    table.primary(['deployment_id', 'entity_ref']);
    table.index(
      ['entity_ref', 'environment', 'state', 'at', 'deployment_id'],
      'deployed_components_place_idx',
    );
    table.index(
      ['entity_ref', 'at', 'deployment_id'],
      'deployed_components_entity_idx',
    );
    table.index(['entity_ref', 'environment'], 'deployed_components_open_idx', {
      predicate: knex.whereRaw("state in ('queued', 'running')"),
    });
    table.index(
      ['entity_ref', 'environment'],
      'deployed_components_review_idx',
      { predicate: knex.whereRaw('needs_review') },
    );
  });

  await knex.schema.createTable('running_versions', table => {
    table.comment(
      'What runs where: a row for each component and environment that a deployment is known of',
    );
    table.string('entity_ref', 300).notNullable();
    table.string('environment', 63).notNullable();
    table
      .string('version', 100)
      .nullable()
      .comment('Absent where no deployment has succeeded');
    table.string('digest', 200).nullable();
    instant(table, 'since').nullable();
    table.string('deployment_id', 64).nullable();
    table.text('url').nullable();
    table.primary(['entity_ref', 'environment']);
    table.index(['environment', 'entity_ref'], 'running_versions_place_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('running_versions');
  await knex.schema.dropTable('deployed_components');
  await knex.schema.dropTable('deployments');
};
