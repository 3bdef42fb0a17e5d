import { Release } from '@slipway/backstage-plugin-releases-common';
import { groupBy, personRef } from '../../platform';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { ApproverMembers } from '../approvals/ApproverMembers';
import { Members, MembersStore } from '../approvals/MembersStore';
import { StoredVote, VotesStore } from '../approvals/VotesStore';

/** The people of a release, by their references in lower case. @internal */
export interface Party {
  owners: ReadonlySet<string>;
  managers: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  /** Who voted, whether or not the vote still counts. */
  voters: ReadonlySet<string>;
  /** Who has a vote that counts, by the id of the gate. */
  votedOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @internal */
export interface PartyReaderOptions {
  approvals: Pick<ApprovalsReader, 'authorsOfAll'>;
  members: Pick<ApproverMembers, 'renew'>;
  store: MembersStore;
  votes: VotesStore;
}

/**
 * Who has a part in releases, with groups as the people who belong to them.
 *
 * @internal
 */
export class PartyReader {
  readonly #options: PartyReaderOptions;

  constructor(options: PartyReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns by the ids of the releases
   * @throws where the catalog is asked who belongs to a group, and is away
   */
  async of(releases: readonly Release[]): Promise<Map<string, Party>> {
    const { approvals, votes } = this.#options;
    const ids = releases.map(({ id }) => id);
    const [authors, cast, members] = await Promise.all([
      approvals.authorsOfAll(releases),
      ids.length > 0 ? votes.of(ids) : [],
      this.membersOf(
        releases.flatMap(({ ownerRef, managerRef }) => [
          ...(ownerRef ? [ownerRef] : []),
          ...(managerRef ? [managerRef] : []),
        ]),
      ),
    ]);
    const votesOf = groupBy(cast, ({ releaseId }) => releaseId);
    return new Map(
      releases.map(({ id, ownerRef, managerRef }) => {
        const own = (votesOf.get(id) ?? []).filter(
          ({ withdrawnAt }) => withdrawnAt === undefined,
        );
        return [
          id,
          {
            owners: members(ownerRef),
            managers: members(managerRef),
            authors: authors.get(id) ?? new Set(),
            voters: new Set(own.map(({ by }) => personRef(by))),
            votedOn: votedOn(own),
          },
        ];
      }),
    );
  }

  /**
   * Who belongs to groups, and users themselves, as the catalog last said; it is
   * asked for those of whom nothing is known.
   */
  async membersOf(
    refs: readonly string[],
  ): Promise<(ref: string | undefined) => ReadonlySet<string>> {
    const { members, store } = this.#options;
    const wanted = [...new Set(refs.map(personRef))];
    const known = await store.of(wanted);
    const read = await members.renew(wanted.filter(ref => !known.has(ref)));
    const membersIn = (ref: string): Members | undefined =>
      known.get(ref) ?? read.get(ref);
    return ref => {
      const found = ref === undefined ? undefined : membersIn(personRef(ref));
      return typeof found === 'object' ? found : new Set();
    };
  }
}

function votedOn(votes: readonly StoredVote[]): Map<string, Set<string>> {
  const live = votes.filter(({ voidedAt }) => voidedAt === undefined);
  return new Map(
    [...groupBy(live, ({ gateId }) => gateId)].map(([gateId, of]) => [
      gateId,
      new Set(of.map(({ by }) => personRef(by))),
    ]),
  );
}
