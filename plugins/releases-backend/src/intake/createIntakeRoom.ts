import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { EvidenceSource, GovernanceRoom } from '../governance';
import { Job, Platform, RawRequest, Room } from '../platform';
import { ReleasesRoom } from '../releases';
import { InboundService } from './managing/InboundService';
import { SourcesService } from './managing/SourcesService';
import { CandidateFinder } from './matching/CandidateFinder';
import { DeploymentSink } from './processing/DeploymentSink';
import { InboundMarks } from './processing/InboundMarks';
import { InboundProcessor } from './processing/InboundProcessor';
import { startProcessing } from './processing/startProcessing';
import { EventReceiver } from './receiving/EventReceiver';
import { EventsService } from './receiving/EventsService';
import { createIntakeRouter } from './receiving/intakeRouter';
import { InboundActs } from './record/InboundActs';
import { InboundEventsStore } from './record/InboundEventsStore';
import { InboundQueries } from './record/InboundQueries';
import { SourceStandings } from './record/SourceStandings';
import { CLOUD_EVENTS_TYPE } from './sources/cloudEventsSourceType';
import { SourceScopes } from './sources/SourceScopes';
import { hasWebhook } from './sources/sourceSecrets';
import { SourceTypes } from './sources/SourceTypes';

/** @internal */
export interface IntakeRoomOptions {
  config: RootConfigService;
  db: Knex;
  dependencies: DependenciesRoom;
  deployments: DeploymentSink;
  governance: GovernanceRoom;
  lifecycle: LifecycleService;
  logger: LoggerService;
  platform: Platform;
  releases: ReleasesRoom;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  sourceTypes: SourceTypes;
}

/** 200 a second, more than a tool sends by itself. */
const DEFAULT_REQUESTS_PER_MINUTE = 12_000;

/**
 * What other tools send: kept, read, matched to releases and taken over.
 *
 * @throws an InputError where a source is configured wrong
 * @internal
 */
export function createIntakeRoom(options: IntakeRoomOptions) {
  const { config, db, platform, governance, releases, sourceTypes } = options;
  const { dependencies } = options.dependencies;
  const { sources } = governance;
  const configured = new Map(sources.map(source => [source.id, source]));
  const typeOf = (source: EvidenceSource) =>
    sourceTypes.get(source.type ?? CLOUD_EVENTS_TYPE);
  assertTypes(sources, source => typeOf(source) !== undefined);
  const store = new InboundEventsStore(db);
  const queries = new InboundQueries(db);
  const standings = new SourceStandings(db);
  const acts = new InboundActs(db);
  const processor = new InboundProcessor({
    ...options,
    store,
    finder: new CandidateFinder({
      releases: releases.store,
      shipped: releases.shipped,
      dependencies,
    }),
    scopes: new SourceScopes(sources),
    dependencies,
    ingest: governance.ingest,
    typeOf: id => {
      const source = configured.get(id);
      return source && typeOf(source);
    },
  });
  const wake = () => processor.wake();
  releases.commits.listen(wake);
  const receiver = new EventReceiver({ db, store, wake });
  const events = new EventsService({ ...platform, receiver });
  const inbound = new InboundService({
    ...platform,
    store,
    queries,
    acts,
    reader: releases.reader,
    wake,
  });
  const sourcesService = new SourcesService({
    ...platform,
    sources,
    standings,
  });
  const jobs: Job[] = [
    { start: () => startProcessing({ ...options, store, processor }) },
  ];
  return {
    marks: new InboundMarks({ store, dependencies }),
    router: createIntakeRouter({
      ...options,
      receiver,
      sources: new Map([...configured].filter(([, one]) => hasWebhook(one))),
      standings,
      typeOf,
      requestsPerMinute:
        config.getOptionalNumber('releases.intake.requestsPerMinute') ??
        DEFAULT_REQUESTS_PER_MINUTE,
    }),
    handlers: {
      sendEvents: ({ credentials, body }) =>
        events.send(credentials, body as RawRequest),
      listInboundEvents: ({ credentials, query }) =>
        inbound.list(credentials, query),
      getInboundEvent: ({ credentials, params }) =>
        inbound.get(credentials, params.id),
      replayInboundEvent: request => inbound.replay(request, request.params.id),
      matchInboundEvent: request =>
        inbound.match(request, request.params.id, request.body.releaseId),
      listSources: ({ credentials }) => sourcesService.list(credentials),
    },
    jobs,
    attachedSubjects: (releaseId: string) => acts.headsOf(releaseId),
    ledgerSubjects: [acts],
    health: async () => ({
      inbound: { status: 'ok', waiting: await queries.countDue(new Date()) },
    }),
  } satisfies Room & Record<string, unknown>;
}

function assertTypes(
  sources: readonly EvidenceSource[],
  isInstalled: (source: EvidenceSource) => boolean,
): void {
  const missing = sources.find(
    source => hasWebhook(source) && !isInstalled(source),
  );
  if (missing) {
    throw new InputError(
      `releases.sources: the type ${missing.type} of ${missing.id} is not installed. Add the backend module that brings it, or use ${CLOUD_EVENTS_TYPE}.`,
    );
  }
}

/** @internal */
export type IntakeRoom = ReturnType<typeof createIntakeRoom>;
