import {
  Release,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, StoredInstant, toDate, toIso } from '../../platform';
import { isPending } from '../../releases';
import { isApproved } from '../gates/isApproved';
import { PolicyKey } from './StoredPolicy';

const TABLE = 'approved_policies';

/** By what a release was approved. @internal */
export interface ApprovedBy {
  /** As what it was judged: `standard` only where that was approved beforehand. */
  kind: ReleaseKind;
  policies: PolicyKey[];
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
    const approved = releases.filter(isApproved);
    const others = releases.filter(
      release => isPending(release.state) && !isApproved(release),
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
