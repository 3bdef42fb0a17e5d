import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { migratedDatabase } from '../../__testUtils__/databases';
import { journalOn } from '../../__testUtils__/journalOn';
import { ReleaseReading } from '../../dependencies';
import { SnapshotEntity } from '../../dependencies/derive/types';
import { FoundConflict } from '../../schedule/conflicts/detect/FoundConflict';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { entityByName } from '../../schedule';
import { NOW } from '../evaluate/__testUtils__/sampleRelease';
import { EvidenceQueries } from '../evidence/EvidenceQueries';
import { DEFAULT_WORKING_CALENDAR, WorkingDays } from '../../schedule';
import { ChecklistsReader } from '../checklists/ChecklistsReader';
import { ChecklistTicksStore } from '../checklists/ChecklistTicksStore';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { AuthorsStore } from '../approvals/AuthorsStore';
import { MembersStore } from '../approvals/MembersStore';
import { VotesStore } from '../approvals/VotesStore';
import { DecisionKeeper } from '../decisions/DecisionKeeper';
import { DecisionsReader } from '../decisions/DecisionsReader';
import { DecisionsStore } from '../decisions/DecisionsStore';
import { EvidenceStore } from '../evidence/EvidenceStore';
import { OwnFactsReader } from '../evaluate/OwnFactsReader';
import { PastReadiness } from '../readiness/PastReadiness';
import { ReadinessReader } from '../readiness/ReadinessReader';
import { ReadinessService } from '../readiness/ReadinessService';
import { VerdictHistory } from '../readiness/VerdictHistory';
import { GateRegistry } from '../gates/GateRegistry';
import { ApprovedPoliciesStore } from '../policies/ApprovedPoliciesStore';
import { CurrentPolicies } from '../policies/CurrentPolicies';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { PoliciesStore } from '../policies/PoliciesStore';
import { OwnVerdictsStore } from '../verdicts/OwnVerdictsStore';
import { ReadinessRows } from '../verdicts/ReadinessRows';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { RisksStore } from '../risks/RisksStore';
import { RequiredReleasesStore } from '../verdicts/RequiredReleasesStore';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { VerdictChangesStore } from '../verdicts/VerdictChangesStore';
import { VerdictMarks } from '../verdicts/VerdictMarks';
import { VerdictNews } from '../verdicts/VerdictNews';
import { toStoredVerdict, VerdictRow } from '../verdicts/verdictRow';
import { VerdictTurner } from '../verdicts/VerdictTurner';

const caller = mockCredentials.user('user:default/engineer');

/** The catalog as gates see it: everything but what is called missing. */
const lookup = async (refs: readonly string[]) =>
  new Map(
    refs
      .filter(ref => !ref.includes('missing'))
      .map((ref): [string, SnapshotEntity] => [
        ref,
        { ref, kind: 'Component', related: true },
      ]),
  );

/**
 * Releases with their verdicts, as one backend keeps them on a database that
 * others may share.
 *
 * @internal
 */
export function verdictsOn(
  db: Knex,
  options: {
    gates?: GateRegistry;
    clock?: { now: Date };
    news?: VerdictNews;
  } = {},
) {
  const { gates = new GateRegistry(), clock = { now: new Date(NOW) } } =
    options;
  const now = () => clock.now;
  const catalog = { isRead: true };
  const conflicts = new Map<string, FoundConflict[]>();
  const logger = mockServices.logger.mock();
  const { outbox, journal } = journalOn(db);
  const own = new OwnVerdictsStore(db);
  const required = new RequiredReleasesStore(db);
  const changes = new VerdictChangesStore(db);
  const approved = new ApprovedPoliciesStore(db);
  const marks = new VerdictMarks({
    own,
    required,
    changes,
    approved,
    now,
  });
  const policies = new PoliciesStore(db, marks);
  const decisions = new DecisionsStore(db);
  const gatesOf = new GatesOfReleases({
    registry: gates,
    current: new CurrentPolicies(policies, gates),
    approved,
    dependencies: {
      documents: async refs =>
        new Map(
          catalog.isRead ? refs.map(ref => [ref, entityByName(ref)]) : [],
        ),
    },
    defaultApproval: undefined,
    decisions,
  });
  const releases = new ReleasesStore(db, marks);
  const evidence = new EvidenceStore(now);
  const evidenceQueries = new EvidenceQueries(db);
  const members = new MembersStore(db);
  const approvals = new ApprovalsReader({
    votes: new VotesStore(db),
    authors: new AuthorsStore(db),
    members,
    ownersOf: async () => new Map(),
    unread: () => {},
  });
  const checklists = new ChecklistsReader({
    ticks: new ChecklistTicksStore(db),
    authorsOf: all => approvals.authorsOfAll(all),
    members,
    unread: () => {},
  });
  const stores = { own, required, changes, releases };
  const evaluator = new ReadinessEvaluator({
    ...stores,
    db,
    gatesOf,
    outbox,
    news: options.news ?? { verdictsWritten: async () => {} },
    logger,
    membersAsked: async () => {},
    decisions: new DecisionKeeper({
      journal,
      releases,
      store: decisions,
      written: (tx, id) => marks.releaseAttached(tx, id),
      witness: { decided: async () => {}, reopened: async () => {} },
    }),
    facts: new OwnFactsReader({
      releases,
      evidence: evidenceQueries,
      approvals,
      checklists,
      reviewed: new DecisionsReader({
        db,
        store: decisions,
        departures: { of: async () => [] },
      }),
      risks: new RisksStore(db),
      workingDays: async () => new WorkingDays(DEFAULT_WORKING_CALENDAR),
      conflicts: {
        highOf: async () => conflicts,
        highNow: async () => conflicts,
      },
      dependencies: {
        lookup,
        snapshot: async () =>
          catalog.isRead ? { id: 'snapshot-7', at: NOW } : undefined,
      },
      decisions: {
        decideReleases: async asked =>
          asked.map(({ at }) => [
            { decision: { allowed: true, at, sentence: 'Open.', reasons: [] } },
          ]),
      },
    }),
  });
  const unreadable = new Set<string>();
  const reading: Pick<ReleaseReading, 'withReadable'> = {
    withReadable: async (_credentials, ids) =>
      (await releases.byIds(ids)).map(release => ({
        release,
        isReadable: !unreadable.has(release.id),
      })),
  };
  const reader = new ReadinessReader({
    ...stores,
    evaluator,
    rows: new ReadinessRows(db),
    reading,
    now,
  });
  const service = new ReadinessService({
    reader,
    members,
    mayUpdate: async () => true,
    isPartyTo: async () => false,
  });
  const history = new VerdictHistory({ ...stores, reading });
  const past = new PastReadiness({ ...stores, reading, now });
  const turner = new VerdictTurner({
    own,
    evaluator,
    logger,
    now,
    moveOn: async () => {},
  });
  const write = (
    work: (tx: Knex.Transaction) => Promise<unknown>,
  ): Promise<unknown> => db.transaction(work);
  return {
    ...stores,
    evidence,
    evidenceQueries,
    policies,
    approved,
    db,
    clock,
    catalog,
    conflicts,
    logger,
    journal,
    evaluator,
    marks,
    service,
    turner,
    unreadable,
    storedOf: async (ids: readonly string[]) => {
      const rows: VerdictRow[] = await db('own_verdicts')
        .whereIn('release_id', [...ids])
        .select();
      return new Map(rows.map(row => [row.release_id, toStoredVerdict(row)]));
    },
    stored: new StoredVerdicts(db, now),
    lineOf: async (id: string, limit = 50) => {
      const [release] = await releases.byIds([id]);
      return history.of(caller, release, limit);
    },
    readinessKnownAt: (release: Release, knownAt: string) =>
      past.of(caller, release, knownAt),
    insert: (...made: Release[]) => write(tx => releases.insert(tx, made)),
    update: (...changed: Release[]) =>
      write(tx => releases.update(tx, changed)),
    write,
    readiness: (release: Release) => service.readiness(caller, release),
    readinessAt: (release: Release, at: string) =>
      service.readinessAt(caller, release, at),
  };
}

/** @internal */
export type Verdicts = ReturnType<typeof verdictsOn>;

/** Releases with their verdicts on an empty database, anew for each test. @internal */
export function withVerdicts(
  databaseId: TestDatabaseId,
  gates?: () => GateRegistry,
): () => Verdicts {
  let verdicts: Verdicts;

  beforeEach(async () => {
    verdicts = verdictsOn(await migratedDatabase(databaseId), {
      gates: gates?.(),
    });
  });

  afterEach(async () => {
    await verdicts.turner.stop();
    await verdicts.db.destroy();
  });

  return () => verdicts;
}
