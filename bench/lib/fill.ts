import {
  formatInstant,
  importedReleaseSchema,
  ImportedReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { LedgerService } from '../../plugins/releases-backend/src/platform/ledger/LedgerService';
import { LedgerStore } from '../../plugins/releases-backend/src/platform/ledger/LedgerStore';
import { changedFields } from '../../plugins/releases-backend/src/platform/ledger/changedFields';
import { completeRelease } from '../../plugins/releases-backend/src/releases/commands/completeRelease';
import { ReleasesStore } from '../../plugins/releases-backend/src/releases/store/ReleasesStore';
import { subjectOf } from '../../plugins/releases-backend/src/releases/record/subject';
import { BenchPortal } from './portal';

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const ACTOR = 'user:default/bench';

/** How many releases were written, and how long it took. */
export interface Filled {
  releases: number;
  seconds: number;
}

function* batchesOf<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}

/** A month before it begins, and never of late. */
function plannedAt({ window }: ImportedReleaseInput): string {
  const latest = Date.now() - DAY_MS;
  const start = window ? Date.parse(window.start) : latest;
  return formatInstant(new Date(Math.min(start - 30 * DAY_MS, latest)));
}

/** Imports releases through the API, as people do. */
export async function importReleases(
  portal: Pick<BenchPortal, 'post'>,
  rows: Iterable<ImportedReleaseInput>,
): Promise<Filled> {
  let releases = 0;
  const began = performance.now();
  for (const items of batchesOf(rows)) {
    await portal.post('/releases:batch', { items });
    releases += items.length;
  }
  return { releases, seconds: (performance.now() - began) / 1000 };
}

/** Writes releases and their ledger as an import does once it has checked them. */
export async function storeReleases(
  db: Knex,
  rows: Iterable<ImportedReleaseInput>,
  onStored: (releases: number) => void = () => {},
): Promise<Filled> {
  // Filters by owner and system are not asked for while writing.
  const store = new ReleasesStore(db);
  const ledger = new LedgerService(new LedgerStore(db));
  let releases = 0;
  let ms = 0;
  for (const inputs of batchesOf(rows)) {
    const batch = inputs.map(input =>
      completeRelease(importedReleaseSchema.parse(input), {
        at: plannedAt(input),
        actor: ACTOR,
        versionScheme: 'semver',
        owners: new Map(),
      }),
    );
    const began = performance.now();
    await db.transaction(async tx => {
      await store.insert(tx, batch);
      await ledger.append(
        tx,
        batch.map(release => ({
          subject: subjectOf(release.id),
          at: release.createdAt,
          actor: ACTOR,
          action: 'imported' as const,
          change: { fields: changedFields({}, release) },
        })),
      );
    });
    ms += performance.now() - began;
    releases += batch.length;
    onStored(releases);
  }
  return { releases, seconds: ms / 1000 };
}
