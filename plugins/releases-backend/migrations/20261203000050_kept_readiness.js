const BATCH = 200;

/**
 * Carries all that was kept from one form to another.
 *
 * @param {import('knex').Knex} knex
 */
async function rewrite(knex, change) {
  let after = ['', ''];
  for (;;) {
    const [reviewId, releaseId] = after;
    const rows = await knex('review_agenda')
      .where('review_id', '>', reviewId)
      .orWhere(same =>
        same
          .where('review_id', reviewId)
          .andWhere('release_id', '>', releaseId),
      )
      .orderBy(['review_id', 'release_id'])
      .limit(BATCH)
      .select('review_id', 'release_id', 'content', 'untold');
    for (const { content, untold, ...key } of rows) {
      await knex('review_agenda').where(key).update(change(content, untold));
    }
    if (rows.length < BATCH) {
      return;
    }
    const last = rows[rows.length - 1];
    after = [last.review_id, last.release_id];
  }
}

/**
 * The readiness that was kept of a release stands in a column of its own, so
 * that comparing two agendas reads none of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('review_agenda', table => {
    table
      .text('untold')
      .nullable()
      .comment('How ready it was, as JSON; absent: it had gone out');
  });
  await rewrite(knex, content => {
    const { untold, ...item } = JSON.parse(content);
    return {
      content: JSON.stringify(item),
      untold: untold ? JSON.stringify(untold) : null,
    };
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await rewrite(knex, (content, untold) => ({
    content: JSON.stringify({
      ...JSON.parse(content),
      ...(untold === null ? {} : { untold: JSON.parse(untold) }),
    }),
  }));
  await knex.schema.alterTable('review_agenda', table => {
    table.dropColumn('untold');
  });
};
