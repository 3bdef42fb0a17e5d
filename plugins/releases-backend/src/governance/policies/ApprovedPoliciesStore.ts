import {
  Release,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  StaleRecord,
  StoredInstant,
  toDate,
  toIso,
} from '../../platform';
import { isPending } from '../../releases';
import { keepsPolicies } from '../gates/isApproved';
import { PolicyKey } from './StoredPolicy';

const TABLE = 'approved_policies';

/** By what a release was approved. @internal */
export interface ApprovedBy {
  /** As what it was judged: `standard` only where that was approved beforehand. */
  kind: ReleaseKind;
  policies: PolicyKey[];
  /** The gates that are asked only since, by policies that were adopted. */
  askedLate?: string[];
}

/** When and by what a release was approved. @internal */
export interface ReleaseApproval {
  /** RFC 3339, UTC. */
  at: string;
  /** Absent until it is judged for the first time after that. */
  by?: ApprovedBy;
}

interface ApprovedRow {
  release_id: string;
  at: StoredInstant;
  content: string | null;
}

/**
 * By which policies releases were approved: what is asked of one afterwards
 * stays the same, whatever becomes of the policies.
 *
 * @internal
 */
export class ApprovedPoliciesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Notes which releases are approved now, and forgets those that are no more. */
  async releasesWritten(
    tx: Knex.Transaction,
    releases: readonly Release[],
    at: string,
  ): Promise<void> {
    const approved = releases.filter(keepsPolicies);
    const others = releases.filter(
      release => isPending(release.state) && !keepsPolicies(release),
    );
    await insertAll(
      tx,
      TABLE,
      approved.map(({ id }) => ({ release_id: id, at: toDate(at) })),
      { key: ['release_id'], then: 'ignore' },
    );
    if (others.length > 0) {
      await tx(TABLE)
        .where(
          anyOf(
            tx,
            'release_id',
            others.map(({ id }) => id),
          ),
        )
        .delete();
    }
  }

  async of(
    releaseIds: readonly string[],
  ): Promise<Map<string, ReleaseApproval>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const rows: ApprovedRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .select();
    return new Map(
      rows.map(row => [
        row.release_id,
        {
          at: toIso(row.at),
          by: row.content === null ? undefined : JSON.parse(row.content),
        },
      ]),
    );
  }

  /**
   * Holds a release to others than it was approved by.
   *
   * @param before - what it was held to when that was decided
   * @throws a {@link StaleRecord} where it is held to others by now
   */
  async replace(
    tx: Knex.Transaction,
    releaseId: string,
    before: ApprovedBy | undefined,
    after: ApprovedBy,
  ): Promise<void> {
    const replaced = await tx(TABLE)
      .where({
        release_id: releaseId,
        content: before === undefined ? null : JSON.stringify(before),
      })
      .update({ content: JSON.stringify(after) });
    if (replaced === 0) {
      throw new StaleRecord(`policies of ${releaseId}`);
    }
  }

  /**
   * Keeps what was worked out, unless another backend was faster.
   *
   * @param all - by the ids of the releases
   */
  async keep(all: ReadonlyMap<string, ApprovedBy>): Promise<void> {
    const idsOf = new Map<string, string[]>();
    for (const [id, by] of all) {
      const content = JSON.stringify(by);
      idsOf.set(content, [...(idsOf.get(content) ?? []), id]);
    }
    for (const [content, ids] of idsOf) {
      await this.#db(TABLE)
        .where(anyOf(this.#db, 'release_id', ids))
        .whereNull('content')
        .update({ content });
    }
  }
}
