import { Knex } from 'knex';

/** A statement as it was sent. */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

/** A table that a statement reads from one end to the other. */
export interface Scan {
  table: string;
  plan: string;
  sql: string;
}

interface PostgresPlan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PostgresPlan[];
}

/** Fewer rows than this are read as fast from one end to the other. */
const FEW_ROWS = 5_000;

/**
 * Who asks for so large a part of a table is served best by all of it: thousands
 * of entities of a calendar, say.
 */
const LARGE_PART = 0.1;

/** The different statements that some work sends. */
export async function statementsOf(
  db: Knex,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const sent = new Map<string, Statement>();
  const remember = ({ sql, bindings }: Statement) => {
    if (/^(select|with)\b/i.test(sql)) {
      sent.set(sql, { sql, bindings });
    }
  };
  db.on('query', remember);
  await work();
  db.removeListener('query', remember);
  return [...sent.values()];
}

async function ask<T>(
  db: Knex,
  { bindings }: Statement,
  sql: string,
): Promise<T[]> {
  const { client } = db;
  const connection = await client.acquireConnection();
  try {
    const request = { sql, bindings, method: 'raw' };
    const answer = await client.query(connection, request);
    return answer.response.rows ?? answer.response;
  } finally {
    await client.releaseConnection(connection);
  }
}

function seqScans(plan: PostgresPlan): PostgresPlan[] {
  const within = (plan.Plans ?? []).flatMap(seqScans);
  return plan['Node Type'] === 'Seq Scan' ? [plan, ...within] : within;
}

async function postgresScans(db: Knex, statement: Statement): Promise<Scan[]> {
  const [row] = await ask<{ 'QUERY PLAN': { Plan: PostgresPlan }[] }>(
    db,
    statement,
    `explain (analyze, format json) ${statement.sql}`,
  );
  return seqScans(row['QUERY PLAN'][0].Plan).flatMap(node => {
    const kept = node['Actual Rows'] ?? 0;
    const removed = node['Rows Removed by Filter'] ?? 0;
    const read = (kept + removed) * (node['Actual Loops'] ?? 1);
    const isAskedFor = removed > 0 && kept >= LARGE_PART * (kept + removed);
    return read < FEW_ROWS || isAskedFor
      ? []
      : {
          table: node['Relation Name'] ?? '',
          plan: `Seq Scan on ${node['Relation Name']}, ${read} rows read`,
          sql: statement.sql,
        };
  });
}

async function sqliteScans(
  db: Knex,
  statement: Statement,
  isLarge: (table: string) => Promise<boolean>,
): Promise<Scan[]> {
  const rows = await ask<{ detail: string }>(
    db,
    statement,
    `explain query plan ${statement.sql}`,
  );
  const scans: Scan[] = [];
  for (const { detail } of rows) {
    const table = /^SCAN (\w+)(?! VIRTUAL)/.exec(detail)?.[1];
    if (table && (await isLarge(table))) {
      scans.push({ table, plan: detail, sql: statement.sql });
    }
  }
  return scans;
}

/** Which of the large tables some statements read from one end to the other. */
export async function scansIn(
  db: Knex,
  statements: readonly Statement[],
): Promise<Scan[]> {
  const large = new Map<string, boolean>();
  const isLarge = async (table: string) => {
    if (!large.has(table)) {
      const exists = await db.schema.hasTable(table);
      const rows = exists ? await db(table).limit(1).offset(FEW_ROWS) : [];
      large.set(table, rows.length > 0);
    }
    return large.get(table) ?? false;
  };
  const found: Scan[] = [];
  for (const statement of statements) {
    found.push(
      ...(db.client.config.client === 'pg'
        ? await postgresScans(db, statement)
        : await sqliteScans(db, statement, isLarge)),
    );
  }
  return found;
}
