/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('releases', table => {
    table.comment('Release records');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('state', 32).notNullable();
    table.string('kind', 32).notNullable();
    table.string('impact', 32).notNullable();
    table.text('name').notNullable();
    table
      .text('name_order')
      .notNullable()
      .comment('The name in lower case, to sort by');
    table.string('version', 100).notNullable();
    table.string('owner_ref', 300).nullable();
    table.string('environment', 63).notNullable();
    table.string('train_id', 64).nullable();
    instant(table, 'train_departure')
      .nullable()
      .comment('With which departure of a recurring train it goes');
    instant(table, 'window_start').nullable();
    instant(table, 'window_end').nullable();
    instant(table, 'order_start')
      .notNullable()
      .comment(
        'The start of the window, or the end of time without one, to sort by',
      );
    instant(table, 'held_at').nullable();
    table.string('source_provider', 63).nullable();
    table.string('source_external_id', 300).nullable();
    table.text('content').notNullable().comment('The whole release as JSON');
    table
      .text('waivers')
      .nullable()
      .comment('JSON: its waivers, as those who keep them left them');
    table
      .integer('attachments')
      .notNullable()
      .defaultTo(0)
      .comment('Counts up when what is kept beside the content changes');
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    instant(table, 'updated_at').notNullable();
    instant(table, 'archived_at').nullable();
    table.unique(['source_provider', 'source_external_id'], {
      indexName: 'releases_source_unique',
    });
    table.index(['order_start', 'id'], 'releases_order_start_idx');
    table.index(['name_order', 'id'], 'releases_name_idx');
    table.index(['updated_at', 'id'], 'releases_updated_at_idx');
    table.index(['window_end', 'window_start'], 'releases_window_idx');
    table.index(['owner_ref', 'order_start'], 'releases_owner_idx');
    table.index(['train_id', 'order_start'], 'releases_train_idx');
    table.index(
      ['train_id', 'train_departure'],
      'releases_train_departure_idx',
    );
    table.index(['state', 'order_start'], 'releases_state_idx');
  });

  const belongsToRelease = table =>
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');

  await knex.schema.createTable('release_components', table => {
    table.comment('Which components a release ships, to find it by');
    belongsToRelease(table);
    table.string('entity_ref', 300).notNullable();
    table.string('to_version', 100).nullable();
    table.string('state', 32).notNullable();
    table.string('environment', 63).notNullable();
    table.boolean('archived').notNullable();
    instant(table, 'window_start').nullable();
    instant(table, 'window_end').nullable();
    instant(table, 'released_at')
      .nullable()
      .comment('When it was out, or is to be: what is known best');
    table.index(['entity_ref', 'release_id'], 'release_components_entity_idx');
    table.index(['release_id'], 'release_components_release_idx');
  });

  await knex.schema.createTable('release_requirements', table => {
    table.comment('Which versions an open release asks to be released first');
    belongsToRelease(table);
    table.string('component_ref', 300).notNullable();
    table.string('required_ref', 300).notNullable();
    table.string('version', 100).notNullable();
    table.index(
      ['required_ref', 'release_id'],
      'release_requirements_required_idx',
    );
    table.index(['release_id'], 'release_requirements_release_idx');
  });

  await knex.schema.createTable('release_tags', table => {
    belongsToRelease(table);
    table.string('tag', 63).notNullable();
    table.index(['tag', 'release_id'], 'release_tags_tag_idx');
    table.index(['release_id'], 'release_tags_release_idx');
  });

  await knex.schema.createTable('release_milestones', table => {
    table.comment('When the milestones of a release are due, to find it by');
    belongsToRelease(table);
    instant(table, 'due_at').notNullable();
    table.index(['due_at', 'release_id'], 'release_milestones_due_idx');
    table.index(['release_id'], 'release_milestones_release_idx');
  });

  await knex.schema.createTable('release_placements', table => {
    table.comment(
      'When each component is released, for every release that has a window and is not archived',
    );
    belongsToRelease(table);
    table
      .string('row_ref', 300)
      .notNullable()
      .comment('A component, or release:<id> of a release without components');
    table.string('owner_ref', 300).nullable();
    table.string('train_id', 64).nullable();
    table.string('environment', 63).notNullable();
    table.string('state', 32).notNullable();
    table.boolean('held').notNullable();
    instant(table, 'window_start').notNullable();
    instant(table, 'window_end').notNullable();
    table.index(
      ['row_ref', 'window_end', 'window_start'],
      'release_placements_row_idx',
    );
    table.index(
      ['window_end', 'window_start', 'row_ref'],
      'release_placements_window_idx',
    );
    table.index(
      ['owner_ref', 'row_ref', 'window_end', 'window_start'],
      'release_placements_owner_idx',
    );
    table.index(['release_id'], 'release_placements_release_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_placements');
  await knex.schema.dropTable('release_milestones');
  await knex.schema.dropTable('release_tags');
  await knex.schema.dropTable('release_requirements');
  await knex.schema.dropTable('release_components');
  await knex.schema.dropTable('releases');
};
