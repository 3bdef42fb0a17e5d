import { RootConfigService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { instantSchema } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { DependenciesService } from '../../dependencies';
import { Handlers, Platform, positionCursor } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { AttachedWriter } from '../attached/AttachedWriter';
import { EvidenceIngest, EvidenceStored } from './EvidenceIngest';
import { EvidenceQueries } from './EvidenceQueries';
import { EvidenceRecorder } from './EvidenceRecorder';
import { EvidenceSources } from './EvidenceSources';
import { EvidenceStore } from './EvidenceStore';
import { createManualEvidenceStore } from './ManualEvidenceStore';
import { readSources } from './readSources';

const cursor = positionCursor(
  z.strictObject({ at: instantSchema, id: z.string() }),
);

/** @internal */
export interface EvidenceOptions {
  config: RootConfigService;
  db: Knex;
  dependencies: Pick<DependenciesService, 'documents'>;
  evidenceStored: EvidenceStored;
  platform: Platform;
  releases: ReleasesRoom;
  writer: AttachedWriter;
}

/**
 * What is known about releases: kept, from whom, and read.
 *
 * @internal
 */
export function createEvidence(options: EvidenceOptions) {
  const { config, db, platform } = options;
  const { store: releases, reader, authorizer } = options.releases;
  const store = new EvidenceStore();
  const queries = new EvidenceQueries(db);
  const manual = createManualEvidenceStore(db);
  const keeping = { ...options, ...platform, store };
  const recorder = new EvidenceRecorder({
    ...keeping,
    manual,
    reader,
    authorizer,
  });
  const sources = readSources(config);
  const ingest = new EvidenceIngest({
    ...keeping,
    sources: new EvidenceSources({ ...options, sources, releases }),
  });

  return {
    store,
    queries,
    manual,
    recorder,
    ingest,
    sources,
    handlers: {
      ingestEvidence: request => ingest.ingest(request, request.body),
      recordEvidence: request =>
        recorder.record(request, request.params.id, request.body),
      listEvidence: async ({ credentials, query }) => {
        const releaseIds = await reader.idsIn(credentials, {
          withArchived: true,
        });
        const { items, next } = await queries.page(
          { ...query, after: cursor.read(query.cursor) },
          releaseIds,
        );
        return { items, nextCursor: next && cursor.write(next) };
      },
    } satisfies Handlers,
  };
}
