import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  BatchResult,
  ImportedReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { ReleasesService } from '@slipway/backstage-plugin-releases-node';
import { HELD } from './demoReleases';

function entitiesOf(rows: ImportedReleaseInput[]): string[] {
  const refs = rows.flatMap(row => [
    row.managerRef,
    ...(row.components ?? []).map(component => component.entityRef),
  ]);
  return [...new Set(refs.filter(ref => typeof ref === 'string'))];
}

/**
 * Writes the demo's releases where there are none at all, archived ones
 * included, so that what people did with them stays.
 *
 * @returns what became of each, where they were written
 */
export async function seedReleases(options: {
  rows: ImportedReleaseInput[];
  credentials: () => Promise<BackstageCredentials>;
  hasEntities: (refs: string[]) => Promise<boolean>;
  releases: Pick<
    ReleasesService,
    'listReleases' | 'importReleases' | 'holdRelease'
  >;
  logger: LoggerService;
}): Promise<BatchResult | undefined> {
  const { rows, releases, logger } = options;
  const credentials = await options.credentials();
  for (const archived of [false, true]) {
    const { items } = await releases.listReleases(
      { limit: 1, archived },
      { credentials },
    );
    if (items.length > 0) {
      return undefined;
    }
  }
  if (!(await options.hasEntities(entitiesOf(rows)))) {
    logger.info(
      "The demo releases were left out: the catalog does not have the demo's components",
    );
    return undefined;
  }
  const result = await releases.importReleases(
    { items: rows },
    {
      credentials: await options.credentials(),
    },
  );
  const held = rows.findIndex(row => row.source.externalId === HELD.externalId);
  const heldId = result.items[held].id;
  if (heldId) {
    await releases.holdRelease(
      heldId,
      { reason: HELD.reason },
      { credentials: await options.credentials() },
    );
  }
  logger.info(`Wrote ${result.created} demo releases`);
  return result;
}
