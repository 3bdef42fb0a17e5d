import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { TOKEN } from './token.mjs';

const DRAIN_MS = 60_000;
const DATABASE = 'backstage_plugin_releases';

/** What is not as it was acknowledged, in words. */
export async function checkOutcome({ backends, postgres, acknowledged }) {
  const db = new pg.Client({ connectionString: `${postgres.url}/${DATABASE}` });
  await db.connect();
  try {
    const releases = acknowledged.flat();
    return [
      ...(await checkDrained(db)),
      ...(await checkReleases(db, releases)),
      ...(await checkLedger(backends[0])),
      ...(await checkWitnessed(db, releases)),
    ];
  } finally {
    await db.end();
  }
}

async function checkDrained(db) {
  const deadline = Date.now() + DRAIN_MS;
  for (;;) {
    const { rows } = await db.query('select count(*)::int as n from outbox');
    if (rows[0].n === 0) {
      return [];
    }
    if (Date.now() > deadline) {
      return [`${rows[0].n} messages are still in the outbox`];
    }
    await sleep(500);
  }
}

async function checkReleases(db, releases) {
  const { rows } = await db.query(
    "select id, revision, content, source_external_id as name from releases where source_provider = 'chaos'",
  );
  const stored = new Map(rows.map(row => [row.id, row]));
  const failures =
    rows.length === releases.length
      ? []
      : [`${rows.length} releases are stored, ${releases.length} acknowledged`];
  for (const { id, revision, description } of releases) {
    const row = stored.get(id);
    if (!row) {
      failures.push(`${id} was acknowledged and is lost`);
    } else if (row.revision !== revision) {
      failures.push(
        `${id} is at revision ${row.revision}; ${revision} was acknowledged`,
      );
    } else if (JSON.parse(row.content).description !== description) {
      failures.push(`${id} has another description than was acknowledged`);
    }
  }
  return failures;
}

async function checkLedger({ url }) {
  const response = await fetch(`${url}/api/releases/v1/ledger/verify`, {
    headers: { Authorization: `Bearer ${TOKEN}` },
  });
  const verification = await response.json();
  return verification.intact
    ? []
    : [`The ledger is broken: ${JSON.stringify(verification)}`];
}

/** Each revision was told at least once, and first in the order of changes. */
async function checkWitnessed(db, releases) {
  const { rows } = await db.query(
    'select release_id as id, revision, min(place)::int as place from witnessed group by release_id, revision order by release_id, revision',
  );
  const told = new Map();
  for (const { id, revision, place } of rows) {
    told.set(id, [...(told.get(id) ?? []), { revision, place }]);
  }
  return releases.flatMap(({ id, revision }) => {
    const seen = told.get(id) ?? [];
    const missing = Array.from(
      { length: revision },
      (_, index) => index + 1,
    ).filter(number => !seen.some(one => one.revision === number));
    const isInOrder = seen.every(
      ({ place }, index) => index === 0 || place > seen[index - 1].place,
    );
    return [
      ...(missing.length > 0
        ? [`${id}: revisions ${missing.join(', ')} were never told`]
        : []),
      ...(isInOrder ? [] : [`${id}: its changes were told out of order`]),
    ];
  });
}
