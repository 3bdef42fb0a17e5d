import { Release } from '@slipway/backstage-plugin-releases-common';
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

interface ChecklistsReaderOptions {
  ticks: ChecklistTicksStore;
  authorsOf(
    releases: readonly Pick<Release, 'id' | 'createdBy'>[],
  ): Promise<Map<string, Set<string>>>;
  members: Pick<MembersStore, 'of'>;
  /** Told of those of whom it is not known who belongs to them. */
  unread(refs: readonly string[]): void;
}

/**
 * Reads what checklists are judged by, from the database alone and with the
 * same few statements for one release as for hundreds.
 *
 * @internal
 */
export class ChecklistsReader {
  readonly #options: ChecklistsReaderOptions;

  constructor(options: ChecklistsReaderOptions) {
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
