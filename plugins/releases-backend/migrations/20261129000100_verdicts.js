/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });
  // No foreign keys: checking them would lock releases after verdicts, while
  // who writes a release locks it first.
  const release = (table, name) => table.string(name, 64).notNullable();

  await knex.schema.createTable('own_verdicts', table => {
    table.comment(
      'What each release that has not gone out comes to by itself; others have no row',
    );
    release(table, 'release_id').primary();
    table
      .integer('version')
      .notNullable()
      .comment('Counts up with every mark and every verdict');
    table
      .boolean('dirty')
      .notNullable()
      .comment('Something that it hangs on has changed');
    instant(table, 'due_at')
      .nullable()
      .comment('When it is to be judged: at once, or when time may change it');
    instant(table, 'lease_until')
      .nullable()
      .comment('Until when a backend may be judging it');
    table.string('verdict', 16).nullable().comment('Absent before the first');
    instant(table, 'valid_until').nullable();
    instant(table, 'judged_at').nullable();
    table.integer('revision').nullable();
    table
      .integer('open_gates')
      .notNullable()
      .defaultTo(0)
      .comment('How many gates do not pass');
    table
      .string('gates_fingerprint', 16)
      .nullable()
      .comment('By which gates it was judged');
    table
      .text('content')
      .nullable()
      .comment('JSON: its gates, and the snapshot');
    table.index(['due_at', 'release_id'], 'own_verdicts_due_idx');
  });

  if (knex.client.config.client === 'pg') {
    // The gates of a verdict go elsewhere, so that lists, which read verdicts
    // alone, find many of them on a page.
    await knex.raw('alter table own_verdicts set (toast_tuple_target = 512)');
  }

  await knex.schema.createTable('required_releases', table => {
    table.comment(
      'Which releases must come before which, however many steps away',
    );
    table.bigIncrements('id');
    release(table, 'later_id');
    release(table, 'earlier_id');
    table.integer('distance').notNullable();
    table.text('via').notNullable().comment('JSON: the components it brings');
    table
      .boolean('cut')
      .notNullable()
      .comment('More must come before it, too far away to be followed');
    instant(table, 'since').notNullable();
    instant(table, 'until').nullable().comment('Absent while it holds');
    table.index(['later_id', 'until'], 'required_releases_later_idx');
    table.index(['earlier_id', 'until'], 'required_releases_earlier_idx');
  });

  await knex.schema.createTable('evidence', table => {
    table.comment(
      'What was found out about what is to be released; only added to',
    );
    table.string('id', 64).primary().notNullable();
    table.string('provider', 63).notNullable();
    table.string('external_id', 300).notNullable();
    table.string('type', 63).notNullable();
    table.string('entity_ref', 300).nullable();
    table.string('version', 100).nullable();
    table.string('release_id', 64).nullable();
    instant(table, 'occurred_at').notNullable();
    table
      .boolean('quarantined')
      .notNullable()
      .comment('From the future; it is kept and counts for nothing');
    table.text('content').notNullable().comment('The whole record as JSON');
    table.unique(['provider', 'external_id'], {
      indexName: 'evidence_source_unique',
    });
    table.index(
      ['entity_ref', 'version', 'occurred_at'],
      'evidence_entity_idx',
    );
    table.index(['release_id', 'occurred_at'], 'evidence_release_idx');
  });

  await knex.schema.alterTable('release_verdicts', table => {
    table.dropColumns('verdict', 'inherited');
  });
  await knex.schema.alterTable('release_verdicts', table => {
    table.renameColumn('own', 'verdict');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('release_verdicts', table => {
    table.renameColumn('verdict', 'own');
  });
  await knex.schema.alterTable('release_verdicts', table => {
    table.string('verdict', 16).notNullable().defaultTo('unknown');
    table.string('inherited', 16).notNullable().defaultTo('not_applicable');
  });
  await knex('release_verdicts').update({ verdict: knex.ref('own') });
  await knex.schema.dropTable('evidence');
  await knex.schema.dropTable('required_releases');
  await knex.schema.dropTable('own_verdicts');
};
