/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('release_placements', table => {
    table.comment(
      'When each component is released, for every release that has a window and is not archived',
    );
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
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

  const yes = knex.client.config.client === 'pg' ? 'true' : '1';
  const no = knex.client.config.client === 'pg' ? 'false' : '0';
  await knex.raw(`
    insert into release_placements
      (release_id, row_ref, owner_ref, train_id, environment, state, held,
        window_start, window_end)
    select distinct releases.id,
      coalesce(release_components.entity_ref, 'release:' || releases.id),
      releases.owner_ref, releases.train_id, releases.environment,
      releases.state,
      case when releases.held_at is null then ${no} else ${yes} end,
      releases.window_start, releases.window_end
    from releases
    left join release_components
      on release_components.release_id = releases.id
    where releases.archived_at is null and releases.window_start is not null`);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_placements');
};
