/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = (table, name) => table.dateTime(name, { precision: 3 });
  const ofRelease = table =>
    table
      .string('release_id', 64)
      .notNullable()
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
  const ofReview = table =>
    table
      .string('review_id', 64)
      .notNullable()
      .references('id')
      .inTable('reviews')
      .onDelete('CASCADE');
  const revision = table =>
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change');

  await knex.schema.createTable('reviews', table => {
    table.comment('Meetings that decide go or no-go');
    table.string('id', 64).primary().notNullable();
    revision(table);
    instant(table, 'at').notNullable().comment('When it begins');
    table.string('state', 16).notNullable();
    table
      .string('previous_id', 64)
      .nullable()
      .comment('The review that it follows: each is followed by one at most');
    table
      .text('search_text')
      .notNullable()
      .comment('What text search looks at, in lower case');
    instant(table, 'archived_at').nullable();
    table.text('content').notNullable().comment('The whole review as JSON');
    table.index(['at', 'id'], 'reviews_at_idx');
    table.unique(['previous_id'], { indexName: 'reviews_previous_uidx' });
  });

  await knex.schema.createTable('review_attendees', table => {
    table.comment('Who is invited to reviews');
    ofReview(table);
    table.string('ref', 300).notNullable().comment('In lower case');
    table.primary(['review_id', 'ref']);
    table.index(['ref'], 'review_attendees_ref_idx');
  });

  await knex.schema.createTable('review_agenda', table => {
    table.comment('What was on the agenda of reviews when they were closed');
    ofReview(table);
    ofRelease(table);
    table.integer('place').notNullable();
    table
      .string('outcome', 16)
      .nullable()
      .comment('Of the decision that stood; absent: none did');
    table
      .boolean('unready')
      .notNullable()
      .comment('Whether it had not gone out and was not ready');
    table.text('content').notNullable().comment('What it came to, as JSON');
    table.primary(['review_id', 'release_id']);
    table.index(['release_id'], 'review_agenda_release_idx');
  });

  await knex.schema.createTable('review_notes', table => {
    table.comment('What was noted on the releases of an agenda');
    table.string('id', 64).primary().notNullable();
    revision(table);
    ofReview(table);
    ofRelease(table);
    table.text('content').notNullable().comment('The whole note as JSON');
    table.unique(['review_id', 'release_id'], {
      indexName: 'review_notes_uidx',
    });
    table.index(['release_id', 'id'], 'review_notes_release_idx');
  });

  await knex.schema.createTable('review_decisions', table => {
    table.comment('What reviews decided about releases');
    table.string('id', 64).primary().notNullable();
    revision(table);
    ofReview(table);
    ofRelease(table);
    table.string('content_hash', 80).notNullable();
    table.string('outcome', 16).notNullable();
    instant(table, 'reopened_at').nullable().comment('Absent: it stands');
    table.text('content').notNullable().comment('The whole decision as JSON');
    table
      .text('frozen')
      .nullable()
      .comment('The readiness when it was decided, as JSON');
    table.index(['release_id', 'id'], 'review_decisions_release_idx');
    table.index(['review_id'], 'review_decisions_review_idx');
  });
  await knex.raw(
    'create unique index review_decisions_standing_uidx on review_decisions (release_id, content_hash) where reopened_at is null',
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('review_decisions');
  await knex.schema.dropTable('review_notes');
  await knex.schema.dropTable('review_agenda');
  await knex.schema.dropTable('review_attendees');
  await knex.schema.dropTable('reviews');
};
