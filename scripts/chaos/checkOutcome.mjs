import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { TOKEN } from './token.mjs';

const DRAIN_MS = 60_000;
const DATABASE = 'backstage_plugin_releases';

/** What is not as it was acknowledged, in words. */
export async function checkOutcome({
  backends,
  postgres,
  acknowledged,
  events,
}) {
  const db = new pg.Client({ connectionString: `${postgres.url}/${DATABASE}` });
  await db.connect();
  try {
    const releases = acknowledged.flat();
    return [
      ...(await checkDrained(db)),
      ...(await checkReleases(db, releases)),
      ...(await checkEvents(db, events)),
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

/** Each event was processed, and its evidence is there once. */
async function checkEvents(db, acknowledged) {
  const deadline = Date.now() + DRAIN_MS;
  const statusesOf = async () => {
    const { rows } = await db.query('select id, status from inbound_events');
    return new Map(rows.map(({ id, status }) => [id, status]));
  };
  let statuses = await statusesOf();
  while ([...statuses.values()].includes('queued') && Date.now() < deadline) {
    await sleep(500);
    statuses = await statusesOf();
  }
  const { rows } = await db.query(
    "select count(*)::int as n from evidence where provider = 'cdevents'",
  );
  return [
    ...acknowledged
      .filter(id => statuses.get(id) !== 'processed')
      .map(
        id =>
          `The event ${id} was acknowledged and is ${
            statuses.get(id) ?? 'lost'
          }`,
      ),
    ...(rows[0].n === acknowledged.length
      ? []
      : [
          `${rows[0].n} pieces of evidence are stored, ${acknowledged.length} events acknowledged`,
        ]),
  ];
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
