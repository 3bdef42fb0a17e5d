import { Release, Warning } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  actorName,
  JournalEntry,
  LedgerHead,
  listed,
  StaleRecord,
} from '../../platform';
import { AuthorsStore } from '../approvals/AuthorsStore';
import { VotesStore } from '../approvals/VotesStore';

/**
 * Keeps votes to the content that they were given for: when it changes, they
 * are void for good, and who changed it is an author.
 *
 * @internal
 */
export class VoteKeeper {
  readonly #votes: VotesStore;
  readonly #authors: AuthorsStore;

  constructor(stores: { votes: VotesStore; authors: AuthorsStore }) {
    this.#votes = stores.votes;
    this.#authors = stores.authors;
  }

  /** To be called in the transaction of the change, which locked the release. */
  async contentChanged(
    entry: JournalEntry,
    { id }: Release,
    changed: readonly string[],
  ): Promise<void> {
    const { tx, actor, at } = entry;
    const live = await this.#votes.live([id], tx);
    await entry.write(
      this.#votes,
      live.map(before => ({
        before,
        after: {
          ...before,
          voidedAt: at,
          voidedBy: actor,
          voidedFor: [...changed],
          revision: before.revision + 1,
        },
        action: 'vote_voided',
      })),
    );
    await this.#authors.add(tx, id, { actor, at }, live.length > 0);
  }

  /** Whose votes a change of the content makes void, and why. */
  async contentWarnings(
    { id, name }: Release,
    changed: readonly string[],
  ): Promise<Warning[]> {
    const live = await this.#votes.live([id]);
    const voters = [...new Set(live.map(({ by }) => actorName(by)))];
    return voters.length === 0
      ? []
      : [
          {
            field: changed[0],
            code: 'votes_voided',
            message: `The ${live.length === 1 ? 'vote' : 'votes'} of ${listed(
              voters,
            )} on ${name} ${
              live.length === 1 ? 'was' : 'were'
            } given for other content (${changed.join(', ')}) and ${
              live.length === 1 ? 'is' : 'are'
            } void. Ask for ${live.length === 1 ? 'it' : 'them'} again.`,
          },
        ];
  }

  /**
   * What holds a change to the votes that it was decided by: it throws a
   * {@link StaleRecord} where there are others by now.
   */
  async sameVotes(
    releaseId: string,
  ): Promise<(tx: Knex.Transaction) => Promise<void>> {
    const before = await this.#liveIds(releaseId);
    return async tx => {
      if ((await this.#liveIds(releaseId, tx)) !== before) {
        throw new StaleRecord(`votes of ${releaseId}`);
      }
    };
  }

  /** The chains of the votes on one release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    return (await this.#votes.of(releaseId)).map(({ id, revision }) => ({
      subject: this.#votes.subjectOf(id),
      length: revision,
    }));
  }

  async #liveIds(releaseId: string, tx?: Knex.Transaction): Promise<string> {
    const live = await this.#votes.live([releaseId], tx);
    return live.map(({ id }) => id).join();
  }
}
