import {
  EvidenceSubject,
  formatInstant,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf } from '../../platform';
import {
  idsNaming,
  idsRequiring,
  idsShipping,
  idsStarting,
  idsUnapproved,
  isPending,
  isReleased,
  StartFilter,
} from '../../releases';
import { StoredWindow } from '../../schedule';
import { ApprovedPoliciesStore } from '../policies/ApprovedPoliciesStore';
import { PolicyWitness } from '../policies/PoliciesStore';
import { StoredPolicy } from '../policies/StoredPolicy';
import { OwnVerdictsStore } from './OwnVerdictsStore';
import { RequiredReleasesStore } from './RequiredReleasesStore';
import { VerdictChangesStore } from './VerdictChangesStore';

/** More entities than these, and every release is looked at. */
const NAMED_AT_MOST = 5_000;

/** @internal */
export interface VerdictMarksOptions {
  own: OwnVerdictsStore;
  required: RequiredReleasesStore;
  changes: VerdictChangesStore;
  approved: ApprovedPoliciesStore;
  /** Called where something was marked; must not fail. */
  onMarked?: () => void;
  now?: () => Date;
}

/**
 * Has verdicts made anew, in the transaction of what they hang on: a process
 * that dies after it leaves none of them behind. Which ones is one subquery
 * each time: of several with OR between them, databases try every row.
 *
 * @internal
 */
export class VerdictMarks implements PolicyWitness {
  readonly #options: VerdictMarksOptions;
  readonly #now: () => Date;

  constructor(options: VerdictMarksOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Of releases as they are now, with the rows that they are found by. */
  async releasesWritten(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    const { own, required } = this.#options;
    const now = this.#now();
    const isJudged = ({ state, archivedAt }: Release) =>
      isPending(state) && archivedAt === undefined;
    const judged = releases.filter(isJudged).map(({ id }) => id);
    const ended = releases.filter(release => !isJudged(release));
    const written = releases.map(({ id }) => id);
    const shipped = new Set(
      releases.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    );
    await this.#options.approved.releasesWritten(
      tx,
      releases,
      formatInstant(now),
    );
    await own.begin(tx, judged, now);
    await own.mark(
      tx,
      rows =>
        rows
          .whereIn(
            'release_id',
            idsRequiring(tx, [...shipped]).union(
              required.directlyAfter(tx, written),
            ),
          )
          .whereNot(anyOf(tx, 'release_id', judged)),
      now,
    );
    await this.#end(tx, ended, now);
  }

  /** Of a release that something kept beside it was changed of. */
  async releaseAttached(tx: Knex.Transaction, id: string): Promise<void> {
    await this.#mark(tx, rows => rows.where('release_id', id));
  }

  /**
   * Of who belongs to groups and users that approve.
   *
   * @param isAskedOfAll - whether any release may ask them, not only those
   *   that they own
   */
  async membersChanged(
    tx: Knex.Transaction,
    refs: readonly string[],
    isAskedOfAll: boolean,
  ): Promise<void> {
    await this.#mark(tx, rows =>
      rows
        .whereIn('release_id', idsUnapproved(tx))
        .modify(unapproved =>
          isAskedOfAll
            ? unapproved
            : unapproved.whereIn('release_id', idsNaming(tx, refs)),
        ),
    );
  }

  /** Of windows, as they were and as they are now. */
  async windowsWritten(
    tx: Knex.Transaction,
    windows: readonly StoredWindow[],
  ): Promise<void> {
    if (windows.length === 0) {
      return;
    }
    const now = this.#now();
    const [first, ...others] = windows.map(window =>
      idsStarting(tx, startsTouchedBy(window, now)),
    );
    await this.#mark(tx, rows =>
      rows.whereIn('release_id', first.union(others)),
    );
  }

  /** Of policies, as they were and as they are now. */
  async policiesWritten(
    tx: Knex.Transaction,
    policies: readonly StoredPolicy[],
  ): Promise<void> {
    const named = policies.map(({ selector }) => selector.environments);
    await this.#mark(tx, rows =>
      rows.whereIn(
        'release_id',
        idsUnapproved(
          tx,
          named.every(environments => environments.length > 0)
            ? [...new Set(named.flat())]
            : undefined,
        ),
      ),
    );
  }

  /** Of evidence, by what it is about. */
  async evidenceStored(
    tx: Knex.Transaction,
    subjects: readonly EvidenceSubject[],
  ): Promise<void> {
    if (subjects.length === 0) {
      return;
    }
    const refs = subjects.flatMap(({ entityRef }) => entityRef ?? []);
    const ids = subjects.flatMap(({ releaseId }) => releaseId ?? []);
    await this.#mark(tx, rows =>
      rows.whereIn(
        'release_id',
        idsShipping(tx, [...new Set(refs)]).union(
          tx('releases').where(anyOf(tx, 'id', ids)).select('id'),
        ),
      ),
    );
  }

  async conflictsWritten(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
  ): Promise<void> {
    if (releaseIds.length === 0) {
      return;
    }
    await this.#mark(tx, rows =>
      rows.where(anyOf(tx, 'release_id', releaseIds)),
    );
  }

  /** Of the releases that some subqueries select. */
  async selected(
    tx: Knex.Transaction,
    ids: readonly Knex.QueryBuilder[],
  ): Promise<void> {
    const [first, ...others] = ids;
    if (first) {
      await this.#mark(tx, rows =>
        rows.whereIn('release_id', first.union(others)),
      );
    }
  }

  async entitiesWritten(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
  ): Promise<void> {
    if (entityRefs.length === 0) {
      return;
    }
    await this.#mark(tx, rows =>
      entityRefs.length > NAMED_AT_MOST
        ? rows
        : rows.whereIn('release_id', idsNaming(tx, entityRefs)),
    );
  }

  async #mark(
    tx: Knex.Transaction,
    which: (rows: Knex.QueryBuilder) => void,
  ): Promise<void> {
    await this.#options.own.mark(tx, which, this.#now());
    this.#options.onMarked?.();
  }

  async #end(
    tx: Knex.Transaction,
    releases: readonly Release[],
    now: Date,
  ): Promise<void> {
    const { own, required, changes } = this.#options;
    if (releases.length === 0) {
      return;
    }
    const had = await own.end(
      tx,
      releases.map(({ id }) => id),
    );
    const byId = new Map(releases.map(release => [release.id, release]));
    await changes.append(
      tx,
      had.flatMap(({ releaseId, verdict }) => {
        const release = byId.get(releaseId)!;
        const { revision, state, archivedAt } = release;
        return verdict === undefined
          ? []
          : {
              releaseId,
              at: formatInstant(now),
              revision,
              verdict: endVerdict(release),
              content: {
                whole: true,
                gates: [],
                over: archivedAt === undefined ? state : 'archived',
              },
            };
      }),
    );
    await required.replaceLinks(
      tx,
      new Map(had.map(({ releaseId }) => [releaseId, []])),
      now,
    );
  }
}

/**
 * The starts that a window may decide on: an allow window closes all that is
 * outside of it, and a start that has passed is asked about now.
 *
 * @internal
 */
export function startsTouchedBy(
  { effect, start, end, scope }: StoredWindow,
  now: Date,
): StartFilter {
  const { environments } = scope;
  return {
    environments: environments.length > 0 ? environments : undefined,
    within:
      effect === 'deny' && start !== undefined && end !== undefined
        ? { from: new Date(start), to: new Date(end), orBefore: now }
        : undefined,
  };
}

/** What a release comes to of which there is no verdict. @internal */
export function unjudgedVerdict(release: Pick<Release, 'state'>): Verdict {
  return isPending(release.state) ? 'unknown' : endVerdict(release);
}

/** What a release that is not on its way comes to. @internal */
export function endVerdict({ state }: Pick<Release, 'state'>): Verdict {
  return isReleased(state) ? 'pass' : 'not_applicable';
}
