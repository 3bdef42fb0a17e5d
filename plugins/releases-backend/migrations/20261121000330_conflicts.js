/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

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
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('conflict_runs');
  await knex.schema.dropTable('conflict_acknowledgements');
  await knex.schema.dropTable('conflict_members');
  await knex.schema.dropTable('conflicts');
  await knex.schema.dropTable('booking_targets');
  await knex.schema.dropTable('bookings');
};
