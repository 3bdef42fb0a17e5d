/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('ledger', table => {
    table.comment('Append-only: every change, one hash chain per subject');
    table.bigIncrements('id');
    table.string('subject', 128).notNullable();
    table
      .string('about', 128)
      .notNullable()
      .comment('The subject whose activity it belongs to: itself, or another');
    table.integer('seq').notNullable();
    table.string('at', 32).notNullable().comment('RFC 3339, as it was hashed');
    table.string('actor', 300).notNullable();
    table.string('action', 32).notNullable();
    table.text('change').notNullable().comment('JSON, as it was hashed');
    table.string('prev_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.unique(['subject', 'seq'], { indexName: 'ledger_chain_unique' });
    table.index(['about', 'id'], 'ledger_about_idx');
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Answers to requests that carried an idempotency key');
    table.string('actor', 300).notNullable();
    table.string('key', 255).notNullable();
    table.text('operation').notNullable();
    table.string('fingerprint', 64).notNullable();
    table.text('answer').notNullable();
    instant(table, 'created_at').notNullable();
    table.primary(['actor', 'key']);
    table.index(['created_at'], 'idempotency_keys_created_idx');
  });

  await knex.schema.createTable('outbox', table => {
    table.comment(
      'What is to be told of changes, written with them and gone when it is told',
    );
    table.bigIncrements('id');
    table.string('subject', 128).notNullable();
    table.text('message').notNullable().comment('JSON');
    instant(table, 'added_at').notNullable();
    instant(table, 'due_at')
      .notNullable()
      .comment('When it is told, or is tried again');
    table.integer('attempts').notNullable();
    table.index(['due_at'], 'outbox_due_idx');
    table.index(['subject', 'id'], 'outbox_subject_idx');
  });

  await knex.schema.createTable('outbox_relay', table => {
    table.comment('One row: which backend tells what the outbox holds');
    table.string('id', 32).primary().notNullable();
    table.string('lease_id', 36).nullable();
    instant(table, 'lease_until').nullable();
  });
  await knex('outbox_relay').insert({ id: 'relay' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox_relay');
  await knex.schema.dropTable('outbox');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('ledger');
};
