/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });
  const record = table => {
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table
      .text('name_order')
      .notNullable()
      .comment('The name in lower case, to sort by');
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    table.text('content').notNullable().comment('The whole of it as JSON');
    instant(table, 'archived_at').nullable();
    table.index(['name_order', 'id']);
  };

  await knex.schema.createTable('windows', table => {
    table.comment('Freezes and allow windows');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.string('effect', 8).notNullable();
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    table.string('source', 16).notNullable();
    table.string('calendar', 100).nullable().comment('The imported file');
    table
      .string('external_id', 300)
      .nullable()
      .comment('What the window is called where it was imported from');
    table.text('content').notNullable().comment('The whole window as JSON');
    instant(table, 'archived_at').nullable();
    table.unique(['calendar', 'external_id'], {
      indexName: 'windows_source_unique',
    });
  });

  await knex.schema.createTable('window_announcements', table => {
    table.comment('One row: until when openings and closings were announced');
    table.string('id', 32).primary().notNullable();
    instant(table, 'announced_until').notNullable();
  });

  await knex.schema.createTable('bookings', table => {
    table.comment('When environments and shared resources are taken');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table
      .string('target', 320)
      .notNullable()
      .comment('The environment or the resource that is taken');
    instant(table, 'start_at').notNullable();
    instant(table, 'end_at').notNullable();
    table.text('content').notNullable().comment('The whole booking as JSON');
    instant(table, 'archived_at').nullable();
    table.index(['target', 'start_at'], 'bookings_target_idx');
    table.index(['start_at', 'id'], 'bookings_start_idx');
    table.index(['end_at'], 'bookings_end_idx');
  });

  await knex.schema.createTable('booking_targets', table => {
    table.comment('One row for each thing booked, locked while it is booked');
    table.string('target', 320).primary().notNullable();
  });

  await knex.schema.createTable('conflicts', table => {
    table.comment('What collides, as of the last recomputation');
    table.string('fingerprint', 64).primary().notNullable();
    table.string('kind', 32).notNullable();
    table.string('severity', 8).notNullable();
    table
      .integer('severity_order')
      .notNullable()
      .comment('0 for the most severe, to sort by');
    instant(table, 'start_at').notNullable();
    instant(table, 'end_at').notNullable();
    table.text('content').notNullable().comment('The whole finding as JSON');
    instant(table, 'first_seen_at').notNullable();
    table.index(
      ['severity_order', 'start_at', 'fingerprint'],
      'conflicts_order_idx',
    );
  });

  await knex.schema.createTable('conflict_members', table => {
    table.comment('Which releases have a part in a conflict, to find it by');
    table
      .string('fingerprint', 64)
      .notNullable()
      .references('fingerprint')
      .inTable('conflicts')
      .onDelete('CASCADE');
    table.string('release_id', 64).notNullable();
    table.primary(['fingerprint', 'release_id']);
    table.index(['release_id'], 'conflict_members_release_idx');
  });

  await knex.schema.createTable('conflict_acknowledgements', table => {
    table.comment(
      'Who took note of a conflict; kept while it is gone, since it may return',
    );
    table.string('fingerprint', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table.text('reason').notNullable();
    table.string('acknowledged_by', 300).notNullable();
    instant(table, 'acknowledged_at').notNullable();
    instant(table, 'expires_at').nullable();
    instant(table, 'revoked_at').nullable();
  });

  await knex.schema.createTable('conflict_runs', table => {
    table.comment('One row: when conflicts were computed, and who may now');
    table.string('id', 32).primary().notNullable();
    instant(table, 'computed_at').nullable();
    table.string('lease_id', 36).nullable();
    instant(table, 'lease_until').nullable();
  });
  await knex('conflict_runs').insert({ id: 'conflicts' });

  await knex.schema.createTable('plans', table => {
    table.comment('Moves that somebody has looked at and may commit');
    table.string('id', 64).primary().notNullable();
    table.string('created_by', 300).notNullable();
    instant(table, 'created_at').notNullable();
    instant(table, 'expires_at').notNullable();
    table.text('moves').notNullable().comment('JSON, with the revisions');
    instant(table, 'committed_at').nullable();
    table
      .text('outcome')
      .nullable()
      .comment('What the commit answered, for whoever commits again');
    table.index(['expires_at'], 'plans_expiry_idx');
  });

  await knex.schema.createTable('trains', table => {
    table.comment('Coordinated releases that others board');
    record(table);
    table.string('environment', 63).nullable();
    table
      .integer('boardings')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Counts up when releases board or leave, so that two who do at once see each other',
      );
  });

  await knex.schema.createTable('milestone_templates', table => {
    table.comment('Milestones by working days from the day of a deployment');
    record(table);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('milestone_templates');
  await knex.schema.dropTable('trains');
  await knex.schema.dropTable('plans');
  await knex.schema.dropTable('conflict_runs');
  await knex.schema.dropTable('conflict_acknowledgements');
  await knex.schema.dropTable('conflict_members');
  await knex.schema.dropTable('conflicts');
  await knex.schema.dropTable('booking_targets');
  await knex.schema.dropTable('bookings');
  await knex.schema.dropTable('window_announcements');
  await knex.schema.dropTable('windows');
};
