import { Release, Warning } from '@slipway/backstage-plugin-releases-common';
import { actorName, JournalEntry, listed } from '../../platform';
import { AuthorsStore } from '../approvals/AuthorsStore';
import { StoredVote, VotesStore } from '../approvals/VotesStore';

/**
 * Whoever tells people of their votes, in an upper room: told in the transaction
 * of what made them void.
 *
 * @internal
 */
export interface VoteNews {
  /** @param changed - the fields that the votes were not given for */
  votesVoided(
    entry: JournalEntry,
    votes: readonly StoredVote[],
    changed: readonly string[],
  ): Promise<void>;
}

/**
 * Keeps votes to the content that they were given for: when it changes, they
 * are void for good, and who changed it is an author.
 *
 * @internal
 */
export class VoteKeeper {
  readonly #votes: VotesStore;
  readonly #authors: AuthorsStore;
  readonly #news: VoteNews;

  constructor(options: {
    votes: VotesStore;
    authors: AuthorsStore;
    news: VoteNews;
  }) {
    this.#votes = options.votes;
    this.#authors = options.authors;
    this.#news = options.news;
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
    await this.#news.votesVoided(entry, live, changed);
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
}
