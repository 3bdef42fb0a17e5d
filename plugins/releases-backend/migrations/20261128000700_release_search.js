/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.createTable('release_search', table => {
    table.comment('What text search looks at');
    if (!isPostgres) {
      table.increments('row');
    }
    table
      .string('release_id', 64)
      .notNullable()
      .unique({ indexName: 'release_search_release_unique' })
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table
      .text('search_text')
      .notNullable()
      .comment('The texts of a release in lower case, each on a line');
  });
  await knex.raw(`
    insert into release_search (release_id, search_text)
    select id, search_text from releases
  `);
  await knex.raw('alter table releases drop column search_text');

  if (isPostgres) {
    // Made of three passes over the text. Words have no line break, so that one
    // can part the trigrams.
    const pass = skipped => `
      regexp_replace(
        left(
          substr(document, ${skipped + 1}),
          (length(document) - ${skipped}) / 3 * 3
        ),
        '...', E'\\\\&\\n', 'g'
      )`;
    await knex.raw(`
      create function release_trigrams(document text) returns text[]
      language sql immutable strict parallel safe
      as $$
        select string_to_array(
          ${[0, 1, 2].map(pass).join(" || E'\\n' || ")},
          E'\\n'
        )
      $$
    `);
    await knex.raw(`
      create index release_search_trigrams_idx on release_search
      using gin (release_trigrams(search_text collate "C"))
    `);
    return;
  }

  await knex.raw(`
    create virtual table release_trigrams using fts5(
      search_text,
      content = 'release_search',
      content_rowid = 'row',
      tokenize = 'trigram case_sensitive 1'
    )
  `);
  await knex.raw(
    "insert into release_trigrams (release_trigrams) values ('rebuild')",
  );
  const add = `
    insert into release_trigrams (rowid, search_text)
    values (new.row, new.search_text);
  `;
  const remove = `
    insert into release_trigrams (release_trigrams, rowid, search_text)
    values ('delete', old.row, old.search_text);
  `;
  await knex.raw(`
    create trigger release_search_inserted after insert on release_search
    begin ${add} end
  `);
  await knex.raw(`
    create trigger release_search_updated after update on release_search
    begin ${remove} ${add} end
  `);
  await knex.raw(`
    create trigger release_search_deleted after delete on release_search
    begin ${remove} end
  `);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw(
    "alter table releases add column search_text text not null default ''",
  );
  await knex.raw(`
    update releases set search_text = (
      select search_text from release_search where release_id = releases.id
    )
  `);
  await knex.schema.dropTable('release_search');
  if (knex.client.config.client === 'pg') {
    await knex.raw('drop function release_trigrams(text)');
  } else {
    await knex.raw('drop table release_trigrams');
  }
};
