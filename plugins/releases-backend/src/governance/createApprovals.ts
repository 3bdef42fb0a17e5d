import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { DependenciesService } from '../dependencies';
import { Job } from '../platform';
import { ReleasesRoom } from '../releases';
import { ApproverMembers } from './approvals/ApproverMembers';
import { ApprovalsReader } from './approvals/ApprovalsReader';
import { AuthorsStore } from './approvals/AuthorsStore';
import { MembersStore } from './approvals/MembersStore';
import { VotesStore } from './approvals/VotesStore';
import { AttachedWriter } from './attached/AttachedWriter';
import { ApproversNamed } from './policies/approversNamed';
import { GatesOfReleases } from './policies/GatesOfReleases';
import { createApprovalHandlers } from './router';
import { ReadinessEvaluator } from './verdicts/ReadinessEvaluator';
import { VoteGuard } from './voting/VoteGuard';
import { ChecklistsReader } from './checklists/ChecklistsReader';
import { ChecklistTicksStore } from './checklists/ChecklistTicksStore';
import { TicksService } from './ticking/TicksService';
import { VoteKeeper, VoteNews } from './voting/VoteKeeper';
import { VotesService } from './voting/VotesService';

/** @internal */
export interface ApprovalsOptions {
  auth: AuthService;
  catalog: CatalogService;
  db: Knex;
  dependencies: Pick<DependenciesService, 'lookup'>;
  logger: LoggerService;
  releases: ReleasesRoom;
  scheduler: SchedulerService;
  /** What tells people of their votes. */
  news: VoteNews;
  writer: AttachedWriter;
  /** Whom policies name, beside the owners of releases. */
  approversNamed(): Promise<ApproversNamed>;
  /** Has what votes and members change judged anew, in its transaction. */
  marks: {
    membersChanged(
      tx: Knex.Transaction,
      refs: readonly string[],
      isAskedOfAll: boolean,
    ): Promise<void>;
    releaseAttached(tx: Knex.Transaction, id: string): Promise<void>;
  };
}

/**
 * Who may approve releases and tick what is asked of them, and who did.
 *
 * @internal
 */
export function createApprovals(options: ApprovalsOptions) {
  const { db, dependencies, marks, releases, scheduler } = options;
  const votes = new VotesStore(db);
  const authors = new AuthorsStore(db);
  const store = new MembersStore(db);
  const members = new ApproverMembers({
    ...options,
    store,
    marking: async () => {
      const named = await options.approversNamed();
      return (tx, refs) =>
        marks.membersChanged(
          tx,
          refs,
          named.hasComponentOwners || refs.some(ref => named.refs.has(ref)),
        );
    },
  });
  const approvals = new ApprovalsReader({
    votes,
    authors,
    members: store,
    ownersOf: async refs => {
      const entities = await dependencies.lookup(refs);
      return new Map(refs.map(ref => [ref, entities.get(ref)?.ownerRef]));
    },
    unread: refs => members.want(refs),
  });
  const keeper = new VoteKeeper({ votes, authors, news: options.news });
  const ticks = new ChecklistTicksStore(db);
  const checklists = new ChecklistsReader({
    ticks,
    authorsOf: all => approvals.authorsOfAll(all),
    members: store,
    unread: refs => members.want(refs),
  });
  const job: Job = {
    start: async () => {
      await scheduler.scheduleTask({
        id: 'releases-approvers',
        scope: 'global',
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 30 },
        fn: () => members.renewAll(),
      });
      await scheduler.scheduleTask({
        id: 'releases-new-approvers',
        scope: 'local',
        frequency: { seconds: 5 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 5 },
        fn: () => members.renewWanted(),
      });
    },
  };

  return {
    approvals,
    keeper,
    members,
    membersStore: store,
    votes,
    ticks,
    checklists,
    job,
    /** What needs the evaluator, which itself needs what is asked here. */
    voting: (judging: {
      evaluator: ReadinessEvaluator;
      gatesOf: GatesOfReleases;
    }) => {
      const shared = {
        ...judging,
        approvals,
        authorizer: releases.authorizer,
        membersOf: (refs: readonly string[]) => members.renew(refs),
        reader: releases.reader,
        ticks,
        votes,
        writer: options.writer,
        written: (tx: Knex.Transaction, id: string) =>
          marks.releaseAttached(tx, id),
      };
      return {
        guard: new VoteGuard(shared),
        handlers: createApprovalHandlers({
          votes: new VotesService(shared),
          ticks: new TicksService({
            ...shared,
            authorsOf: release => approvals.authorsOf(release),
          }),
        }),
      };
    },
  };
}
