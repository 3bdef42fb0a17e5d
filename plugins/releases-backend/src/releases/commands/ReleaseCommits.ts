import {
  LedgerAction,
  LedgerChange,
  Release,
  Waiver,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { JournalEntry } from '../../platform';
import { ReleasesStore } from '../store/ReleasesStore';
import { listsOtherRisks } from './listsOtherRisks';

/** A change of a release that was decided on. @internal */
export interface DecidedChange {
  /** Absent: the release is new. */
  before?: Release;
  /** With the revision that it has afterwards. */
  after: Release;
  action: LedgerAction;
  reason?: string;
  /** What the ledger tells beyond the fields that differ. */
  told?: LedgerChange['fields'];
  /** The waivers that the change ended, as they are afterwards. */
  ended?: readonly Waiver[];
  /** The fields of its content that differ, for which approvals are given. */
  changed?: readonly string[];
  /**
   * Asked in the transaction of the change: throws where what was decided on
   * does not hold any more, and writes what is kept beside the release. Absent:
   * it hangs on nothing but the release.
   */
  confirm?(tx: Knex.Transaction): Promise<void>;
}

/**
 * What is given for the content of a release, and kept by an upper room: told
 * in the transaction of a change which of it has ended.
 *
 * @internal
 */
export interface MaterialKeeper {
  /** The tags by which policies select releases. */
  selectingTags(): Promise<ReadonlySet<string>>;
  /** What a change of the content of a release makes void, to tell its author. */
  contentWarnings(
    release: Release,
    changed: readonly string[],
  ): Promise<Warning[]>;
  /** The content of a release is another one: what was given for it is void. */
  contentChanged(
    entry: JournalEntry,
    release: Release,
    changed: readonly string[],
  ): Promise<void>;
  waiversEnded(
    entry: JournalEntry,
    release: Release,
    ended: readonly Waiver[],
  ): Promise<void>;
}

/**
 * What keeps the risks of releases, in an upper room: told in the transaction of
 * a change which releases were written with another list of them.
 *
 * @internal
 */
export interface RiskLists {
  risksListed(entry: JournalEntry, releases: readonly Release[]): Promise<void>;
}

/**
 * Whoever tells people of changes, in an upper room: told of each in its
 * transaction.
 *
 * @internal
 */
export interface ReleaseNews {
  releasesDecided(
    entry: JournalEntry,
    changes: readonly DecidedChange[],
  ): Promise<void>;
}

/** Called after releases were committed; must not fail. @internal */
export type ReleasesListener = (
  releases: readonly Release[],
  before: readonly Release[],
) => void;

/**
 * Writes what was decided on releases, with all that follows from it.
 *
 * @internal
 */
export class ReleaseCommits {
  readonly #store: ReleasesStore;
  readonly #material: MaterialKeeper;
  readonly #risks: RiskLists;
  readonly #news: ReleaseNews;
  readonly #listeners: ReleasesListener[] = [];

  constructor(options: {
    store: ReleasesStore;
    material: MaterialKeeper;
    risks: RiskLists;
    news: ReleaseNews;
  }) {
    this.#store = options.store;
    this.#material = options.material;
    this.#risks = options.risks;
    this.#news = options.news;
  }

  /** Has a part of the plugin told of every change, once it is committed. */
  listen(listener: ReleasesListener): void {
    this.#listeners.push(listener);
  }

  /** The tags by which policies select releases, where tags differ at all. */
  async selectingTags(
    changes: readonly { before: Release; next: Release }[],
  ): Promise<ReadonlySet<string>> {
    const isAsked = changes.some(
      ({ before, next }) =>
        JSON.stringify(before.tags) !== JSON.stringify(next.tags),
    );
    return isAsked ? this.#material.selectingTags() : new Set();
  }

  /** What changes make void that was given for other content. */
  async warnings({
    after,
    changed = [],
  }: Pick<DecidedChange, 'after' | 'changed'>): Promise<Warning[]> {
    return changed.length > 0
      ? this.#material.contentWarnings(after, changed)
      : [];
  }

  /** To be called in the transaction of the changes. */
  async write(
    entry: JournalEntry,
    changes: readonly DecidedChange[],
  ): Promise<void> {
    await entry.write(this.#store, changes);
    await this.#news.releasesDecided(entry, changes);
    await this.#risks.risksListed(
      entry,
      changes.filter(listsOtherRisks).map(({ after }) => after),
    );
    for (const { after, ended = [], changed = [], confirm } of changes) {
      await confirm?.(entry.tx);
      if (changed.length > 0) {
        await this.#material.contentChanged(entry, after, changed);
      }
      if (ended.length > 0) {
        await this.#material.waiversEnded(entry, after, ended);
      }
    }
  }

  /** To be called after that transaction. */
  tell(changes: readonly DecidedChange[]): void {
    if (changes.length > 0) {
      this.releasesChanged(
        changes.map(({ after }) => after),
        changes.flatMap(({ before }) => before ?? []),
      );
    }
  }

  /** Tells of releases that something kept beside them was changed of. */
  releasesChanged: ReleasesListener = (releases, before) => {
    this.#listeners.forEach(listener => listener(releases, before));
  };
}
