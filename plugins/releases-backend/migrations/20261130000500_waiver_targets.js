const BATCH = 500;

function withTarget({ windowId, windowName, ...waiver }) {
  return {
    ...waiver,
    target: { type: 'window', id: windowId, name: windowName },
    state: waiver.revokedAt ? 'revoked' : 'granted',
  };
}

/** What could not be told before stays, as one that does not hold. */
function withWindow({ target, state, requestedBy, requestedAt, ...waiver }) {
  const { declinedBy, declinedAt, answer: _, ...rest } = waiver;
  const holds = target.type === 'window' && state === 'granted';
  return {
    ...rest,
    windowId: target.id,
    windowName: target.name,
    grantedBy: rest.grantedBy ?? requestedBy,
    grantedAt: rest.grantedAt ?? requestedAt,
    ...(holds
      ? {}
      : {
          revokedAt:
            rest.revokedAt ?? declinedAt ?? requestedAt ?? rest.grantedAt,
          revokedBy:
            rest.revokedBy ?? declinedBy ?? requestedBy ?? rest.grantedBy,
        }),
  };
}

/**
 * Writes the waivers of all rows of a table anew.
 *
 * @param {import('knex').Knex} knex
 */
async function rewrite(knex, table, column, write) {
  let after = '';
  for (;;) {
    const rows = await knex(table)
      .whereNotNull(column)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select('id', column);
    for (const row of rows) {
      await write(row.id, JSON.parse(row[column]));
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
  await rewrite(knex, 'waivers', 'content', (id, waiver) =>
    knex('waivers')
      .where({ id })
      .update({ content: JSON.stringify(withTarget(waiver)) }),
  );
  await rewrite(knex, 'releases', 'waivers', (id, waivers) =>
    knex('releases')
      .where({ id })
      .update({ waivers: JSON.stringify(waivers.map(withTarget)) }),
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await rewrite(knex, 'waivers', 'content', (id, waiver) =>
    knex('waivers')
      .where({ id })
      .update({ content: JSON.stringify(withWindow(waiver)) }),
  );
  await rewrite(knex, 'releases', 'waivers', (id, waivers) =>
    knex('releases')
      .where({ id })
      .update({ waivers: JSON.stringify(waivers.map(withWindow)) }),
  );
};
