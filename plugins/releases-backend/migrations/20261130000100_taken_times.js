const STARTED = [
  'in_progress',
  'verifying',
  'completed',
  'failed',
  'rolled_back',
  'cancelled',
];

const BATCH = 500;

/** The time that a release took, as `takenTime` of the contract tells it. */
function takenTime({ window, actual = {} }) {
  const { start, end } = actual;
  const over = Date.parse(window.end);
  const length = over - Date.parse(window.start);
  const from = Date.parse(start);
  if (end) {
    return [from, Date.parse(end)];
  }
  return [from, over > from ? over : from + length];
}

/**
 * Places releases that have started anew.
 *
 * @param {import('knex').Knex} knex
 */
async function placeAnew(knex, timesOf) {
  let after = '';
  for (;;) {
    const rows = await knex('releases')
      .whereIn('state', STARTED)
      .whereNotNull('window_start')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'content');
    for (const { id, content } of rows) {
      const release = JSON.parse(content);
      if (release.actual?.start) {
        const [start, end] = timesOf(release);
        await knex('release_placements')
          .where({ release_id: id })
          .update({ window_start: new Date(start), window_end: new Date(end) });
      }
    }
    if (rows.length < BATCH) {
      return;
    }
    after = rows[rows.length - 1].id;
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await placeAnew(knex, takenTime);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await placeAnew(knex, ({ window }) => [window.start, window.end]);
};
