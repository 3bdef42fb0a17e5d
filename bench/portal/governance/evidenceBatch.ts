import {
  EvidenceBatchResult,
  EvidenceRecord,
  EvidenceRecordInput,
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  EVIDENCE_TABLE,
  toEvidenceRow,
} from '../../../plugins/releases-backend/src/governance/evidence/evidenceRow';
import { insertAll } from '../../../plugins/releases-backend/src/platform';
import { percentile } from '../../lib/statistics';
import { PortalDatabase } from '../databases';
import { settled } from '../fill/filledPortal';
import { Portal, Visitor } from '../Portal';

const ROUNDS = 7;
const RECORDS = 1_000;
const RELEASES = 200;

/** What a batch of 1,000 took, in milliseconds. */
export interface EvidenceBatchMeasured {
  batchMs: number;
  /** The same rows, inserted by one statement. */
  plainMs: number;
}

/** What tools find out about releases that are about to start, five things each. */
function recordsOf(
  releases: readonly Release[],
  round: string,
): EvidenceRecordInput[] {
  return Array.from({ length: RECORDS }, (_, place) => {
    const { version, components } =
      releases[Math.floor((place * releases.length) / RECORDS)];
    const [{ entityRef, toVersion = version }] = components;
    return {
      type: ['build', 'test.unit', 'test.e2e', 'scan.sca', 'quality'][
        place % 5
      ],
      name: 'ci',
      subject: { entityRef, version: toVersion },
      outcome: 'pass',
      metrics: { passRate: 1 },
      occurredAt: formatInstant(new Date(Date.now() - 3_600_000 + place)),
      source: {
        provider: 'bench-ci',
        externalId: `batch/${round}/${place}`,
        run: `batch/${round}`,
        url: `https://ci.example.com/shop/runs/${round}-${place}`,
      },
    };
  });
}

function rowsOf(records: readonly EvidenceRecordInput[], round: string) {
  return records.map((record, place) =>
    toEvidenceRow({
      ...record,
      metrics: record.metrics ?? {},
      id: `batch-${round}-${place}`,
      receivedAt: record.occurredAt,
      trust: { by: 'token', who: 'external:bench-ci', trusted: true },
    } as EvidenceRecord),
  );
}

/**
 * Sends evidence in batches, and inserts the same rows beside them in a
 * transaction of their own, one after the other while nothing else is done.
 */
export async function evidenceBatch(
  portal: Portal,
  database: PortalDatabase,
  manager: Visitor,
): Promise<EvidenceBatchMeasured> {
  const { items: releases } = await manager.get<{ items: Release[] }>(
    `/releases?state=planned,in_readiness&from=${formatInstant(
      new Date(),
    )}&limit=${RELEASES}`,
  );
  const db = database.open('releases');
  const batches: number[] = [];
  const plain: number[] = [];
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    into.push(performance.now() - began);
  };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const rows = rowsOf(recordsOf(releases, `plain-${round}`), `${round}`);
      await timed(plain, () =>
        db.transaction(tx => insertAll(tx, EVIDENCE_TABLE, rows)),
      );
      const items = recordsOf(releases, `sent-${round}`);
      await timed(batches, async () => {
        const { stored } = await manager.post<EvidenceBatchResult>(
          '/evidence:batch',
          { items },
        );
        if (stored !== RECORDS) {
          throw new Error(`Of ${RECORDS} records ${stored} were stored.`);
        }
      });
      await settled(portal, new Date(0));
    }
  } finally {
    await db.destroy();
  }
  return { batchMs: percentile(batches, 0.5), plainMs: percentile(plain, 0.5) };
}
