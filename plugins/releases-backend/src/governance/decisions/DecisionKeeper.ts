import {
  Release,
  ReviewReason,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  actorName,
  Journal,
  JournalEntry,
  listParam,
  releaseParam,
  said,
  zoneOf,
} from '../../platform';
import { ReleasesStore } from '../../releases';
import { DecisionsStore, StoredDecision } from './DecisionsStore';
import { GateStanding, whyWithdrawn } from './withdrawnBy';

/** Who reopened what nobody reopened by hand. @internal */
export const SLIPWAY = 'service:plugin:releases';

/** Sees decisions in the transaction in which they are taken and reopened. @internal */
export interface DecisionWitness {
  decided(
    tx: Knex.Transaction,
    decision: StoredDecision,
    release: Release,
  ): Promise<void>;
  reopened(tx: Knex.Transaction, decision: StoredDecision): Promise<void>;
}

/** A go that gates withdraw. @internal */
export interface Withdrawal {
  release: Release;
  decision: StoredDecision;
  gates: readonly GateStanding[];
}

/** @internal */
export interface DecisionKeeperOptions {
  journal: Journal;
  releases: ReleasesStore;
  store: DecisionsStore;
  /** Has a verdict made anew, in the transaction of what it hangs on. */
  written(tx: Knex.Transaction, releaseId: string): Promise<void>;
  witness: DecisionWitness;
}

/**
 * Keeps decisions to what they were taken on: another content, or a gate that
 * does not pass any more, reopens them for good.
 *
 * @internal
 */
export class DecisionKeeper {
  readonly #options: DecisionKeeperOptions;

  constructor(options: DecisionKeeperOptions) {
    this.#options = options;
  }

  /** To be called in the transaction of the change, which locked the release. */
  async contentChanged(
    entry: JournalEntry,
    release: Release,
    changed: readonly string[],
  ): Promise<void> {
    const standing = await this.#options.store.standing([release.id], entry.tx);
    for (const decision of standing) {
      await this.reopen(entry, decision, {
        by: entry.actor,
        code: 'content_changed',
        ...said(
          {
            code: 'review.content_changed',
            params: {
              release: releaseParam(release),
              person: { actor: entry.actor },
              fields: listParam([...changed]),
            },
          },
          zoneOf(release),
        ),
      });
    }
  }

  /** Whose decisions a change of the content reopens. */
  async contentWarnings(
    { id, name }: Release,
    changed: readonly string[],
  ): Promise<Warning[]> {
    const standing = await this.#options.store.standing([id]);
    return standing.map(({ by, reviewTitle }) => ({
      field: changed[0],
      code: 'decision_reopened',
      message: `What ${actorName(
        by,
      )} decided about ${name} in ${reviewTitle} was for other content (${changed.join(
        ', ',
      )}) and is reopened. Have it decided again.`,
    }));
  }

  /**
   * Makes whoever else writes about these releases wait. To be called before
   * their verdicts are locked.
   */
  async lock(
    tx: Knex.Transaction,
    withdrawals: readonly Withdrawal[],
  ): Promise<void> {
    await this.#options.journal.entryIn(tx, { actor: SLIPWAY, at: '' }).lock(
      this.#options.releases,
      withdrawals.map(({ release }) => release.id),
    );
  }

  /** In the transaction in which the verdicts are stored that withdraw them. */
  async withdraw(
    tx: Knex.Transaction,
    at: string,
    withdrawals: readonly Withdrawal[],
  ): Promise<void> {
    const entry = this.#options.journal.entryIn(tx, { actor: SLIPWAY, at });
    for (const { release, decision, gates } of withdrawals) {
      await this.reopen(entry, decision, whyWithdrawn(release, gates));
      await this.#options.written(tx, release.id);
    }
  }

  async reopen(
    entry: JournalEntry,
    before: StoredDecision,
    why: ReviewReason & { by?: string },
  ): Promise<StoredDecision> {
    const { store, witness } = this.#options;
    const { code, sentence, message, by } = why;
    const after: StoredDecision = {
      ...before,
      reopened: {
        at: entry.at,
        code,
        sentence,
        ...(message ? { message } : {}),
        ...(by === undefined ? {} : { by }),
      },
      revision: before.revision + 1,
    };
    await entry.write(store, [
      {
        before,
        after,
        action: 'decision_reopened',
        reason: sentence,
        fields: { decision: { from: before.decision } },
      },
    ]);
    await witness.reopened(entry.tx, after);
    return after;
  }
}
