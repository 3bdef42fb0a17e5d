import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { LedgerHead, StaleRecord } from '../../platform';
import { contentHash } from '../approvals/contentHash';
import { MembersStore } from '../approvals/MembersStore';
import { ChecklistParams, ownerOfItem } from './checklistParams';
import { ChecklistTicksStore } from './ChecklistTicksStore';
import { ChecklistFacts } from './judgeChecklist';

/** A release, and what its gates of type `checklist` ask for. @internal */
export interface ChecklistsAsked {
  release: Release;
  asked: readonly { params: ChecklistParams; ownerRef?: string }[];
}

/**
 * Reads what checklists are judged by, from the database alone and with the
 * same few statements for one release as for hundreds.
 *
 * @internal
 */
export class ChecklistsReader {
  readonly #options: {
    ticks: ChecklistTicksStore;
    authorsOf(
      releases: readonly Pick<Release, 'id' | 'createdBy'>[],
    ): Promise<Map<string, Set<string>>>;
    members: Pick<MembersStore, 'of'>;
    /** Told of those of whom it is not known who belongs to them. */
    unread(refs: readonly string[]): void;
  };

  constructor(options: {
    ticks: ChecklistTicksStore;
    authorsOf(
      releases: readonly Pick<Release, 'id' | 'createdBy'>[],
    ): Promise<Map<string, Set<string>>>;
    members: Pick<MembersStore, 'of'>;
    unread(refs: readonly string[]): void;
  }) {
    this.#options = options;
  }

  /** @returns the facts by the ids of the releases that have any checklist */
  async factsFor(
    all: readonly ChecklistsAsked[],
  ): Promise<Map<string, ChecklistFacts>> {
    const { ticks, authorsOf } = this.#options;
    const wanted = all.filter(({ asked }) => asked.length > 0);
    if (wanted.length === 0) {
      return new Map();
    }
    const [found, authors] = await Promise.all([
      ticks.latest(wanted.map(({ release }) => release.id)),
      authorsOf(
        wanted.flatMap(({ release, asked }) =>
          asked.some(({ params }) => params.excludeAuthors) ? release : [],
        ),
      ),
      this.#lookUp(wanted),
    ]);
    return new Map(
      wanted.map(({ release }) => [
        release.id,
        {
          ticks: found.filter(({ releaseId }) => releaseId === release.id),
          authors: authors.get(release.id) ?? new Set(),
          contentHash: contentHash(release),
        },
      ]),
    );
  }

  /**
   * What holds a change to the ticks that it was decided by: it throws a
   * {@link StaleRecord} where there are others by now.
   */
  async sameTicks(
    releaseId: string,
  ): Promise<(tx: Knex.Transaction) => Promise<void>> {
    const before = await this.#latestIds(releaseId);
    return async tx => {
      if ((await this.#latestIds(releaseId, tx)) !== before) {
        throw new StaleRecord(`ticks of ${releaseId}`);
      }
    };
  }

  /** The chains of what was ticked of one release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    const { ticks } = this.#options;
    return (await ticks.of(releaseId)).map(({ id, revision }) => ({
      subject: ticks.subjectOf(id),
      length: revision,
    }));
  }

  async #latestIds(releaseId: string, tx?: Knex.Transaction): Promise<string> {
    const latest = await this.#options.ticks.latest([releaseId], tx);
    return latest.map(({ id }) => id).join();
  }

  async #lookUp(wanted: readonly ChecklistsAsked[]): Promise<void> {
    const { members, unread } = this.#options;
    const refs = wanted.flatMap(({ release, asked }) =>
      asked.flatMap(({ params, ownerRef }) =>
        params.items.flatMap(
          item => ownerOfItem(item, { ownerRef }, release).ref ?? [],
        ),
      ),
    );
    const known = await members.of([...new Set(refs)]);
    unread(refs.filter(ref => !known.has(ref)));
  }
}
