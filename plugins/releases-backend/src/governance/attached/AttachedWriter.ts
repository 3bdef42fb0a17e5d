import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  assertRevision,
  Journal,
  JournalEntry,
  LedgerService,
  WriteContext,
} from '../../platform';
import { ReleasesStore } from '../../releases';

/**
 * Whoever tells people of releases, in an upper room: told in the transaction of
 * what somebody did beside one.
 *
 * @internal
 */
export interface AttachedNews {
  releaseTouched(entry: JournalEntry, releaseId: string): Promise<void>;
}

/**
 * Writes records beside a release, which is locked, held to the content that
 * they were decided on, and keeps its revision.
 *
 * @internal
 */
export class AttachedWriter {
  readonly #journal: Journal;
  readonly #ledger: LedgerService;
  readonly #releases: ReleasesStore;
  readonly #news: AttachedNews;

  constructor(options: {
    journal: Journal;
    ledger: LedgerService;
    releases: ReleasesStore;
    news: AttachedNews;
  }) {
    this.#journal = options.journal;
    this.#ledger = options.ledger;
    this.#releases = options.releases;
    this.#news = options.news;
  }

  /** Lets pass what is meant for the content that a release has. */
  async assertRevision(
    { ifMatch, actor }: WriteContext,
    release: Release,
  ): Promise<void> {
    await assertRevision(this.#ledger, {
      subject: this.#releases.subjectOf(release.id),
      current: release,
      revision: ifMatch,
      actor,
    });
  }

  /**
   * @param release - as it was when this was decided
   * @param work - writes, and makes the answer that a retry gets
   */
  async commit<A>(
    context: WriteContext,
    release: Release,
    at: string,
    work: (entry: JournalEntry) => Promise<A>,
  ): Promise<A> {
    return this.#journal.commit(context, at, async entry => {
      await entry.expect(this.#releases, [release]);
      await this.#news.releaseTouched(entry, release.id);
      return work(entry);
    });
  }
}
