/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Whether any of the releases ahead has changed is asked often; from this
  // index it is answered without reading them.
  await knex.raw(`
    create index releases_placed_idx on releases (id, revision, attachments)
    where window_start is not null and archived_at is null and state in
      ('draft', 'planned', 'in_readiness', 'approved', 'in_progress', 'verifying')
  `);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index releases_placed_idx');
};
