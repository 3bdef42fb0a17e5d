import { isError } from '@backstage/errors';

/**
 * What a database refused.
 *
 * - `taken`: somebody else wrote the same at the same time, or took away what
 *   was referred to
 * - `busy`: it could not be done beside what others do; tried again, it may be
 * - `away`: the database cannot be reached
 * - `other`: anything else, which is a mistake of ours
 *
 * @internal
 */
export type DatabaseFailure = 'taken' | 'busy' | 'away' | 'other';

/** By SQLSTATE (PostgreSQL, appendix A). */
const BY_SQLSTATE: readonly [RegExp, DatabaseFailure][] = [
  [/^(23505|23503|23P01)$/, 'taken'],
  [/^(40001|40P01|55P03)$/, 'busy'],
  [/^(08...|57P0.|53300)$/, 'away'],
];

const BY_SQLITE_CODE: readonly [RegExp, DatabaseFailure][] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/, 'taken'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(CANTOPEN|IOERR|FULL)/, 'away'],
];

/** Where the way to the database is cut; the driver passes these on. */
const CUT = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;

function findIn(
  failures: readonly [RegExp, DatabaseFailure][],
  code: string,
): DatabaseFailure {
  return failures.find(([codes]) => codes.test(code))?.[1] ?? 'other';
}

/**
 * What the database refused; undefined for an error that does not come from
 * one. An error that was caused by one does.
 *
 * @internal
 */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (!isError(error)) {
    return undefined;
  }
  const code = String(error.code ?? '');
  if (error.constructor.name === 'DatabaseError') {
    return findIn(BY_SQLSTATE, code);
  }
  if (code.startsWith('SQLITE_')) {
    return findIn(BY_SQLITE_CODE, code);
  }
  if (error.name === 'KnexTimeoutError') {
    return 'busy';
  }
  if (CUT.test(code) || error.message.startsWith('Connection terminated')) {
    return 'away';
  }
  return databaseFailure(error.cause);
}
