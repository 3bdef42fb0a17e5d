/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('release_asks', table => {
    table.comment(
      'For what the releases that have a verdict wait, and of whom, as it found',
    );
    // No foreign key, as verdicts have none.
    table.string('release_id', 64).notNullable();
    table.string('kind', 16).notNullable().comment('vote or waiver');
    table
      .string('target', 200)
      .notNullable()
      .comment('The gate, or the waiver that is asked for');
    table
      .string('ref', 300)
      .nullable()
      .comment('A group or user; absent: whoever may grant waivers');
    table
      .string('not_by', 300)
      .nullable()
      .comment('Who made the release, where authors are not asked');
    table
      .dateTime('until', { precision: 3 })
      .nullable()
      .comment('Absent: as long as the verdict stands');
    table.index(['release_id'], 'release_asks_release_idx');
    table.index(['kind', 'ref'], 'release_asks_ref_idx');
  });
  // What the verdicts that there are wait for is found by judging them anew.
  await knex('own_verdicts').update({
    version: knex.raw('version + 1'),
    dirty: true,
    due_at: new Date(),
    lease_until: null,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_asks');
};
