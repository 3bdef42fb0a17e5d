const BATCH = 500;

const PROJECT_ANNOTATIONS = [
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'jenkins.io/job-full-name',
  'dev.azure.com/project-repo',
  'circleci.com/project-slug',
  'argocd/app-name',
  'backstage.io/source-location',
];

/** Calls `each` with all rows of a table, in the order of a column. */
async function eachBatch(knex, { table, key, column }, each) {
  let after = '';
  for (;;) {
    const rows = await knex(table)
      .where(key, '>', after)
      .orderBy(key)
      .limit(BATCH)
      .select(key, column);
    if (rows.length === 0) {
      return;
    }
    await each(rows);
    after = rows[rows.length - 1][key];
  }
}

async function insertAll(knex, table, rows) {
  for (let start = 0; start < rows.length; start += 100) {
    await knex(table).insert(rows.slice(start, start + 100));
  }
}

function artifactsOf({ id, content }) {
  const { components = [] } = JSON.parse(content);
  return components.flatMap(({ entityRef, artifacts = [] }) =>
    artifacts
      .filter(({ digest }) => digest !== undefined)
      .map(({ digest }) => ({
        release_id: id,
        entity_ref: entityRef,
        digest,
      })),
  );
}

function projectsOf({ entity_ref: entityRef, document }) {
  const { metadata = {} } = JSON.parse(document);
  const annotations = metadata.annotations ?? {};
  return PROJECT_ANNOTATIONS.filter(
    name => typeof annotations[name] === 'string',
  )
    .map(annotation => ({
      entity_ref: entityRef,
      annotation,
      value: annotations[annotation]
        .toLowerCase()
        .replace(/^url:/, '')
        .replace(/\/+$/, ''),
    }))
    .filter(({ value }) => value !== '' && value.length <= 500);
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });

  await knex.schema.createTable('inbound_events', table => {
    table.comment('What other tools sent');
    table.string('id', 64).primary().notNullable();
    table.string('source_id', 63).notNullable();
    table
      .string('event_id', 850)
      .notNullable()
      .comment('What tells a repeat, of the same source');
    table.string('type', 200).notNullable();
    instant(table, 'occurred_at').nullable();
    instant(table, 'received_at').notNullable();
    table.string('status', 16).notNullable();
    table
      .integer('attempts')
      .notNullable()
      .comment('How often it was processed');
    instant(table, 'due_at')
      .nullable()
      .comment('Absent: there is nothing to do');
    instant(table, 'lease_until').nullable();
    table
      .integer('marks')
      .notNullable()
      .defaultTo(0)
      .comment('Counts up when what it may be about is written');
    table
      .boolean('looked_twice')
      .notNullable()
      .defaultTo(false)
      .comment('Whether it was looked at again since the last mark');
    table
      .integer('conflicts')
      .notNullable()
      .defaultTo(0)
      .comment('How often other content came with the same id');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('SHA-256 of the content');
    table.text('content').notNullable().comment('JSON, without credentials');
    table.text('trust').notNullable().comment('What authenticated it, as JSON');
    table
      .text('why')
      .nullable()
      .comment('JSON: the message that says how it came to its status');
    table
      .string('matched_release', 64)
      .nullable()
      .comment('The release that somebody said it is about');
    table
      .text('release_ids')
      .notNullable()
      .comment('JSON: the releases that it was found to be about');
    table.unique(['source_id', 'event_id'], {
      indexName: 'inbound_events_source_uidx',
    });
    table.index(['received_at', 'id'], 'inbound_events_received_idx');
    table.index(
      ['source_id', 'received_at', 'id'],
      'inbound_events_source_idx',
    );
    table.index(
      ['status', 'source_id', 'received_at', 'id'],
      'inbound_events_status_idx',
    );
  });
  await knex.raw(
    'create index inbound_events_due_idx on inbound_events (due_at, id) where due_at is not null',
  );

  await knex.schema.createTable('inbound_waits', table => {
    table.comment('What unmatched events wait for');
    table
      .string('event_id', 64)
      .notNullable()
      .references('id')
      .inTable('inbound_events')
      .onDelete('CASCADE');
    table
      .string('key', 600)
      .notNullable()
      .comment('A version, a digest, a source or a repository');
    table.primary(['event_id', 'key']);
    table.index(['key', 'event_id'], 'inbound_waits_key_idx');
  });

  await knex.schema.createTable('inbound_acts', table => {
    table.comment('What people did about events; kept beyond the events');
    table.string('id', 64).primary().notNullable();
    table.integer('revision').notNullable();
    table.string('event_id', 64).notNullable();
    table.string('release_id', 64).nullable();
    table.text('content').notNullable().comment('The whole act as JSON');
    table.index(['release_id', 'id'], 'inbound_acts_release_idx');
  });

  await knex.schema.createTable('inbound_refusals', table => {
    table.comment('Deliveries that were not authenticated');
    table.string('source_id', 63).primary().notNullable();
    table.integer('count').notNullable();
    instant(table, 'last_at').notNullable();
  });

  await knex.schema.createTable('release_artifacts', table => {
    table.comment('Which digests a release ships, to find it by');
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.string('entity_ref', 300).notNullable();
    table.string('digest', 200).notNullable();
    table.index(['digest', 'release_id'], 'release_artifacts_digest_idx');
    table.index(['release_id'], 'release_artifacts_release_idx');
  });
  await eachBatch(
    knex,
    { table: 'releases', key: 'id', column: 'content' },
    rows => insertAll(knex, 'release_artifacts', rows.flatMap(artifactsOf)),
  );

  await knex.schema.createTable('dependency_projects', table => {
    table.comment(
      'Which repositories and pipelines the catalog names, to find entities by',
    );
    table.string('entity_ref', 300).notNullable();
    table.string('annotation', 63).notNullable();
    table.string('value', 500).notNullable().comment('In lower case');
    table.primary(['entity_ref', 'annotation']);
    table.index(['value', 'annotation'], 'dependency_projects_value_idx');
  });
  await eachBatch(
    knex,
    { table: 'dependency_documents', key: 'entity_ref', column: 'document' },
    rows => insertAll(knex, 'dependency_projects', rows.flatMap(projectsOf)),
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dependency_projects');
  await knex.schema.dropTable('release_artifacts');
  await knex.schema.dropTable('inbound_refusals');
  await knex.schema.dropTable('inbound_acts');
  await knex.schema.dropTable('inbound_waits');
  await knex.schema.dropTable('inbound_events');
};
