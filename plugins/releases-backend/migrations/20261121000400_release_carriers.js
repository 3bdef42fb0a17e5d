const COLUMNS = [
  'state',
  'environment',
  'archived',
  'window_start',
  'window_end',
  'released_at',
];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.alterTable('release_components', table => {
    table.string('state', 32).notNullable().defaultTo('');
    table.string('environment', 63).notNullable().defaultTo('');
    table.boolean('archived').notNullable().defaultTo(false);
    instant(table, 'window_start').nullable();
    instant(table, 'window_end').nullable();
    instant(table, 'released_at')
      .nullable()
      .comment('When it was out, or is to be: what is known best');
  });
  const actualEnd = isPostgres
    ? `(content::jsonb #>> '{actual,end}')::timestamptz`
    : `cast(round(unixepoch(json_extract(content, '$.actual.end'), 'subsec') * 1000) as integer)`;
  await knex.raw(`
    update release_components
    set (${COLUMNS.join(', ')}) = (
      select state, environment, archived_at is not null, window_start,
        window_end, coalesce(${actualEnd}, window_end, updated_at)
      from releases where releases.id = release_components.release_id
    )`);

  // Only what is still to come requires anything.
  await knex.raw(`
    delete from release_requirements where release_id in (
      select id from releases
      where archived_at is not null or state not in ('draft', 'planned',
        'in_readiness', 'approved', 'in_progress', 'verifying')
    )`);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  for (const column of COLUMNS) {
    await knex.raw('alter table release_components drop column ??', [column]);
  }
  const each = (value, path, alias) =>
    isPostgres
      ? `jsonb_array_elements(${value}::jsonb #> '{${path}}') as ${alias}(value)`
      : `json_each(${value}, '$.${path}') as ${alias}`;
  const text = (value, name) =>
    isPostgres
      ? `${value} ->> '${name}'`
      : `json_extract(${value}, '$.${name}')`;
  await knex.raw(`
    insert into release_requirements
      (release_id, component_ref, required_ref, version)
    select releases.id, ${text('component.value', 'entityRef')},
      ${text('requirement.value', 'entityRef')},
      ${text('requirement.value', 'version')}
    from releases
      cross join ${isPostgres ? 'lateral ' : ''}${each(
    'releases.content',
    'components',
    'component',
  )}
      cross join ${isPostgres ? 'lateral ' : ''}${each(
    'component.value',
    'requires',
    'requirement',
  )}
    where archived_at is not null or state not in ('draft', 'planned',
      'in_readiness', 'approved', 'in_progress', 'verifying')`);
};
