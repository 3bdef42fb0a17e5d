import {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { LedgerHead, Platform, Room } from '../platform';
import { ApprovalGuard } from './commands/ApprovalGuard';
import { MilestoneMover } from './commands/MilestoneMover';
import { ReleaseActionsService } from './commands/ReleaseActionsService';
import {
  MaterialKeeper,
  ReleaseCommits,
  ReleaseNews,
  RiskLists,
} from './commands/ReleaseCommits';
import { PoliciesLeft, Reclassification } from './commands/Reclassification';
import { ReleaseLifecycle } from './commands/ReleaseLifecycle';
import { ReleasesService } from './commands/ReleasesService';
import { ReleaseWriter } from './commands/ReleaseWriter';
import { TrainGate } from './commands/TrainGate';
import { TransitionGuard } from './commands/TransitionGuard';
import { ReleaseImporter } from './import/ReleaseImporter';
import { OwnersOf, ReleaseAuthorizer } from './permissions/ReleaseAuthorizer';
import { EntityChecker } from './reading/EntityChecker';
import { readVersionScheme } from './reading/readVersionScheme';
import { ReleasesReader } from './reading/ReleasesReader';
import { createReleasesHandlers } from './router';
import { BoardingStore } from './store/BoardingStore';
import { DependencyScope } from './store/DependencyScope';
import { ReleaseQueries } from './store/ReleaseQueries';
import { ShippedQueries } from './store/ShippedQueries';
import { ReleasesStore } from './store/ReleasesStore';
import { WriteWitness } from './store/WriteWitness';

/** What releases ask of rooms that stand above them. @internal */
export interface ReleasePorts {
  /** Which components are in a system or a domain, or next to others. */
  dependencies: DependencyScope;
  ownersOf: OwnersOf;
  /** What stands between a release and its next state. */
  guard: TransitionGuard;
  /** Whether those who are asked have approved a release. */
  approval: ApprovalGuard;
  /** Whether releases may board and leave trains. */
  trains: TrainGate;
  /** How milestones move with the window of their release. */
  milestoneMover: MilestoneMover;
  /** What is asked of releases by what they are. */
  policies: PoliciesLeft;
  /** What was given for the content of releases. */
  material: MaterialKeeper;
  /** What keeps the risks of releases. */
  risks: RiskLists;
  /** What tells people of changes of releases. */
  news: ReleaseNews;
  /** Sees every write of releases, in its transaction. */
  witness: WriteWitness;
  /** The chains in the ledger of what is kept beside a release. */
  attachedSubjects(releaseId: string): Promise<LedgerHead[]>;
}

/** @internal */
export interface ReleasesRoomOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  logger: LoggerService;
  permissionsRegistry: PermissionsRegistryService;
  platform: Platform;
  ports: ReleasePorts;
}

/**
 * Release records: read, changed by commands, imported.
 *
 * @internal
 */
export function createReleasesRoom(options: ReleasesRoomOptions) {
  const { auth, catalog, config, db, logger, permissionsRegistry, ports } =
    options;
  const { journal, ledger, permissions } = options.platform;
  const versionScheme = readVersionScheme(config);
  const store = new ReleasesStore(db, ports.witness);
  const queries = new ReleaseQueries(db, ports.dependencies);
  const authorizer = new ReleaseAuthorizer(
    permissions,
    permissionsRegistry,
    ports.ownersOf,
  );
  const reader = new ReleasesReader(queries, authorizer);
  const entities = new EntityChecker({ catalog, auth, logger });
  const commits = new ReleaseCommits({ ...ports, store });
  const reclassification = new Reclassification({
    authorizer,
    policies: ports.policies,
  });
  const writer = new ReleaseWriter({
    commits,
    reader,
    ledger,
    journal,
    authorizer,
    reclassification,
  });
  const deciding = {
    store,
    journal,
    commits,
    authorizer,
    entities,
    guard: ports.guard,
    approval: ports.approval,
    trains: ports.trains,
    reclassification,
    milestoneMover: ports.milestoneMover,
    versionScheme,
  };

  const service = new ReleasesService({ ...deciding, writer });
  const lifecycle = new ReleaseLifecycle({
    guard: ports.guard,
    approval: ports.approval,
    writer,
  });

  return {
    store,
    queries,
    aboard: new BoardingStore(db),
    shipped: new ShippedQueries(db),
    authorizer,
    reader,
    entities,
    commits,
    writer,
    service,
    lifecycle,
    handlers: createReleasesHandlers({
      reader,
      service,
      lifecycle,
      importer: new ReleaseImporter(deciding),
      actions: new ReleaseActionsService({
        reader,
        authorizer,
        entities,
        guard: ports.guard,
      }),
      ledger,
      attachedSubjects: ports.attachedSubjects,
    }),
    ledgerSubjects: [store],
    permissionResources: async (ids: string[]) => {
      const releases = await store.byIds(ids);
      const resources = await authorizer.toResources(releases);
      return ids.map(
        id => resources[releases.findIndex(release => release.id === id)],
      );
    },
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type ReleasesRoom = ReturnType<typeof createReleasesRoom>;
