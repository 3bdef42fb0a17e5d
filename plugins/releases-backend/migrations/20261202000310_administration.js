/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('evidence_provider_runs', table => {
    table.comment('How each evidence provider did when it last ran');
    table.string('provider', 63).primary().notNullable();
    instant(table, 'started_at').nullable();
    instant(table, 'succeeded_at').nullable();
    instant(table, 'failed_at').nullable();
    table.text('problem').nullable().comment('What the last failure said');
  });

  await knex.schema.createTable('ledger_verification', table => {
    table.comment('One row: the last verification of all ledger chains');
    table.string('id', 32).primary().notNullable();
    table.string('lease_id', 36).nullable();
    instant(table, 'lease_until').nullable();
    instant(table, 'started_at').nullable();
    table.string('started_by', 300).nullable();
    instant(table, 'finished_at').nullable();
    table.integer('chains').notNullable().defaultTo(0);
    table.integer('total').notNullable().defaultTo(0);
    table.text('problem').nullable();
    table.text('result').nullable().comment('JSON');
  });
  await knex('ledger_verification').insert({ id: 'ledger' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger_verification');
  await knex.schema.dropTable('evidence_provider_runs');
};
