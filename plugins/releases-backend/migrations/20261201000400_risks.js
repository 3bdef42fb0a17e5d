const { createHash, randomUUID } = require('node:crypto');

const BATCH = 500;
const GRADES = { low: 2, medium: 3, high: 4 };
const LEVELS = [undefined, 'low', 'low', 'medium', 'high', 'high'];

function searchText({ title, mitigation, contingency }) {
  return [title, mitigation, contingency]
    .filter(text => text !== undefined)
    .join('\n')
    .toLowerCase()
    .normalize('NFC');
}

/** As the ledger links the first entry of a chain. */
function firstEntry({ id, createdBy, createdAt, ...risk }) {
  const {
    releaseId: _,
    updatedBy: __,
    updatedAt: ___,
    revision: ____,
    ...told
  } = risk;
  const entry = {
    subject: `risk:${id}`,
    seq: 1,
    at: createdAt,
    actor: createdBy,
    action: 'risk_added',
    change: JSON.stringify({
      fields: Object.fromEntries(
        Object.entries(told).map(([name, to]) => [name, { to }]),
      ),
    }),
    prev_hash: '0'.repeat(64),
  };
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        entry.prev_hash,
        entry.subject,
        entry.seq,
        entry.at,
        entry.actor,
        entry.action,
        entry.change,
      ]),
    )
    .digest('hex');
  // The release tells of it already, in the entry that it was written with.
  return { ...entry, about: entry.subject, hash };
}

function toRecord(release, { likelihood, consequence, ...risk }) {
  return {
    id: randomUUID(),
    releaseId: release.id,
    ...risk,
    likelihood: GRADES[likelihood],
    consequence: GRADES[consequence],
    createdBy: release.createdBy,
    createdAt: release.updatedAt,
    updatedBy: release.createdBy,
    updatedAt: release.updatedAt,
    revision: 1,
  };
}

function toRow(record, place) {
  return {
    id: record.id,
    revision: record.revision,
    release_id: record.releaseId,
    place,
    likelihood: record.likelihood,
    consequence: record.consequence,
    score: record.likelihood * record.consequence,
    state: record.state,
    owner_ref: record.ownerRef ?? null,
    search_text: searchText(record),
    removed_at: null,
    content: JSON.stringify(record),
  };
}

function toListed({ title, likelihood, consequence, ...risk }) {
  const { mitigation, contingency, ownerRef, state } = risk;
  return {
    title,
    likelihood: LEVELS[likelihood],
    consequence: LEVELS[consequence],
    mitigation,
    contingency,
    ownerRef,
    state,
  };
}

/**
 * Writes the content of all releases anew.
 *
 * @param {import('knex').Knex} knex
 */
async function rewrite(knex, write) {
  let after = '';
  for (;;) {
    const rows = await knex('releases')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'content');
    await write(rows.map(({ content }) => JSON.parse(content)));
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
  await knex.schema.createTable('release_risks', table => {
    table.comment('What may go wrong with releases');
    table.string('id', 64).primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table
      .integer('place')
      .notNullable()
      .defaultTo(100)
      .comment(
        'Where a list of the release has it; others come last, by their ids',
      );
    table.integer('likelihood').notNullable().comment('1 to 5');
    table.integer('consequence').notNullable().comment('1 to 5');
    table.integer('score').notNullable().comment('Their product, to sort by');
    table.string('state', 16).notNullable();
    table.string('owner_ref', 300).nullable();
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    table.dateTime('removed_at', { precision: 3 }).nullable();
    table.text('content').notNullable().comment('The whole risk as JSON');
    table.index(['release_id', 'id'], 'release_risks_release_idx');
    table.index(['score', 'id'], 'release_risks_score_idx');
  });
  await knex.schema.alterTable('releases', table => {
    table
      .text('risks')
      .nullable()
      .comment('JSON: its risks in brief, as those who keep them left them');
  });
  await rewrite(knex, async releases => {
    for (const { risks = [], ...release } of releases) {
      const records = risks.map(risk => toRecord(release, risk));
      for (const [place, record] of records.entries()) {
        await knex('release_risks').insert(toRow(record, place));
        await knex('ledger').insert(firstEntry(record));
      }
      await knex('releases')
        .where({ id: release.id })
        .update({
          content: JSON.stringify(release),
          risks: risks.length > 0 ? JSON.stringify(risks) : null,
        });
    }
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await rewrite(knex, async releases => {
    const rows = await knex('release_risks')
      .whereIn(
        'release_id',
        releases.map(({ id }) => id),
      )
      .whereNull('removed_at')
      .orderBy(['place', 'id'])
      .select('release_id', 'content');
    for (const release of releases) {
      const risks = rows
        .filter(row => row.release_id === release.id)
        .map(({ content }) => toListed(JSON.parse(content)));
      await knex('releases')
        .where({ id: release.id })
        .update({ content: JSON.stringify({ ...release, risks }) });
    }
  });
  // Knex would make the table anew, and delete what refers to it.
  await knex.raw('alter table releases drop column risks');
  await knex.schema.dropTable('release_risks');
};
