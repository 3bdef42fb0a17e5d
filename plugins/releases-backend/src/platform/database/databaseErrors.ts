/** PostgreSQL's and SQLite's codes (PostgreSQL 15, appendix A; sqlite.org/rescode.html). */
const UNIQUE = [
  '23505',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
];
const CONTENTION = [
  '40001',
  '40P01',
  '55P03',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
];

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? '');
}

/**
 * Whether a statement failed since a row with the same key is there already.
 *
 * @internal
 */
export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE.includes(codeOf(error));
}

/**
 * Whether a statement failed since others wrote at the same time, so that the
 * same work may succeed when it is done again.
 *
 * @internal
 */
export function isContention(error: unknown): boolean {
  return CONTENTION.includes(codeOf(error));
}
