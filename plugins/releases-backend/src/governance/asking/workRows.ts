import { WorkKind } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toDate } from '../../platform';
import {
  ASKS,
  liveVotesOf,
  refsOf,
  votesOnGate,
  withoutAuthors,
} from './askConditions';
import { AskKind } from './ReleaseAsk';

const COLUMNS = [
  'kind',
  'release_id',
  'target',
  'item',
  'order_at',
  'content',
] as const;

/** What puts rows in one order, after when they are due. */
const KEY = ['kind', 'release_id', 'target', 'item'] as const;

/** How each kind is stored that releases ask for. @internal */
export const STORED_KINDS: Readonly<Partial<Record<WorkKind, AskKind>>> = {
  vote: 'vote',
  checklist: 'checklist',
  evidence: 'evidence',
  waiver_request: 'waiver',
  blocker: 'blocker',
  condition: 'condition',
};

/** One thing that a release asks of somebody, as the database has it. @internal */
export interface WorkRow {
  kind: AskKind;
  release_id: string;
  target: string;
  item: string;
  order_at: StoredInstant;
  content: string;
  name: string;
  version: string;
  revision: number;
}

/** Where a page goes on. @internal */
export interface WorkPosition {
  /** RFC 3339 */
  at: string;
  /** Of what was the last at that instant; absent: all of it was told. */
  key?: readonly string[];
}

/** Make subqueries for the ids of the releases about which somebody may do something. @internal */
export interface WorkScopes {
  mayRead(): Knex.QueryBuilder;
  mayVote(): Knex.QueryBuilder;
  mayWaive(): Knex.QueryBuilder;
}

/**
 * Selects the ids of the releases that ask something of the person whom
 * {@link shownWork} is about, whether or not they may do it.
 *
 * @internal
 */
export function idsOfMine(db: Knex, kind?: AskKind): Knex.QueryBuilder {
  const ids = db('mine').select('mine.release_id');
  return kind ? ids.where('mine.kind', kind) : ids;
}

/** What tells one row from those that are due at the same instant. @internal */
export function keyOf(row: WorkRow): string[] {
  return KEY.map(name => row[name]);
}

/**
 * Selects all that releases ask of a person, as `shown`, each thing once: what
 * they may not do is not asked of them, and what they are asked to do about a
 * gate is no blocker besides.
 *
 * @param person - in lower case
 * @internal
 */
export function shownWork(
  db: Knex,
  person: string,
  now: Date,
  scopes: WorkScopes,
): Knex.QueryBuilder {
  const unless = (kind: AskKind, ids: Knex.QueryBuilder) =>
    function permitted(row: Knex.QueryBuilder) {
      row.whereNot('mine.kind', kind).orWhereIn('mine.release_id', ids);
    };
  return db
    .with('mine', askedByRef(db, person).union(waiversAsked(db, person, now)))
    .with(
      'open',
      db('mine')
        .whereIn('mine.release_id', scopes.mayRead())
        .where(unless('vote', scopes.mayVote()))
        .where(unless('waiver', scopes.mayWaive()))
        .select('mine.*'),
    )
    .with(
      'shown',
      db('open')
        .whereNot(row =>
          row
            .where('open.kind', 'blocker')
            .whereExists(
              db('open as other')
                .whereRaw('other.release_id = open.release_id')
                .whereRaw('other.target = open.target')
                .whereNot('other.kind', 'blocker')
                .select(db.raw('1')),
            ),
        )
        .select('open.*'),
    )
    .from('shown');
}

/** Narrows rows of `shown` to those behind a position, if there is one. @internal */
export function behind(
  rows: Knex.QueryBuilder,
  after: WorkPosition | undefined,
): void {
  if (after === undefined) {
    return;
  }
  const { at, key } = after;
  if (key) {
    rows.whereRaw(
      `(shown.order_at, ${KEY.map(name => `shown.${name}`).join(
        ', ',
      )}) > (?, ${KEY.map(() => '?').join(', ')})`,
      [toDate(at), ...KEY.map((_, place) => key[place] ?? '')],
    );
  } else {
    rows.where('shown.order_at', '>', toDate(at));
  }
}

/** @internal */
export function inOrder(rows: Knex.QueryBuilder): void {
  rows.orderBy(['order_at', ...KEY].map(name => `shown.${name}`));
}

function askedByRef(db: Knex, person: string): Knex.QueryBuilder {
  return asks(db, person)
    .whereIn(`${ASKS}.ref`, refsOf(db, person))
    .where(open =>
      open
        .whereNot(`${ASKS}.kind`, 'vote')
        .orWhereNotExists(votesOnGate(db, person)),
    );
}

function waiversAsked(db: Knex, person: string, now: Date): Knex.QueryBuilder {
  return asks(db, person)
    .where(`${ASKS}.kind`, 'waiver')
    .where(`${ASKS}.until`, '>', now)
    .whereNotExists(liveVotesOf(db, person));
}

/** What was told of before is told of once it is judged anew. */
function asks(db: Knex, person: string): Knex.QueryBuilder {
  return db(ASKS)
    .whereNotNull(`${ASKS}.content`)
    .modify(withoutAuthors, db, person)
    .select(COLUMNS.map(name => `${ASKS}.${name}`));
}
