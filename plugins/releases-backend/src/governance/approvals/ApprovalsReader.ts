import { Release } from '@slipway/backstage-plugin-releases-common';
import { personRef } from '../../platform';
import { ApprovalParams, approversOf } from './approvalParams';
import { AuthorsStore } from './AuthorsStore';
import { contentHash } from './contentHash';
import { ApprovalFacts } from './judgeApproval';
import { MembersStore } from './MembersStore';
import { StoredVote, VotesStore } from './VotesStore';

/** A release, and what its gates of type `approval` ask for. @internal */
export interface ApprovalAsked {
  release: Release;
  asked: readonly ApprovalParams[];
}

/** Who owns each of some entities, by the catalog snapshot. @internal */
export type OwnersOf = (
  entityRefs: string[],
) => Promise<Map<string, string | undefined>>;

interface ApprovalsReaderOptions {
  votes: VotesStore;
  authors: AuthorsStore;
  members: MembersStore;
  ownersOf: OwnersOf;
  /** Told of those of whom it is not known who belongs to them. */
  unread(refs: readonly string[]): void;
}

/**
 * Reads what approvals are judged by, from the database alone and with the
 * same few statements for one release as for hundreds.
 *
 * @internal
 */
export class ApprovalsReader {
  readonly #options: ApprovalsReaderOptions;

  constructor(options: ApprovalsReaderOptions) {
    this.#options = options;
  }

  /** Whether somebody made what a release is, or has a vote on it that counts. */
  async isPartyTo(
    { id, createdBy }: Pick<Release, 'id' | 'createdBy'>,
    actor: string,
  ): Promise<boolean> {
    const { authors, votes } = this.#options;
    const person = personRef(actor);
    return (
      person === personRef(createdBy) ||
      authors.hasAny(id, person, votes.liveBy(id, person))
    );
  }

  /** Who made a release and what it ships, in lower case. */
  async authorsOf(
    release: Pick<Release, 'id' | 'createdBy'>,
  ): Promise<Set<string>> {
    return (await this.authorsOfAll([release])).get(release.id)!;
  }

  /** The same of each of some releases, by their ids. */
  async authorsOfAll(
    releases: readonly Pick<Release, 'id' | 'createdBy'>[],
  ): Promise<Map<string, Set<string>>> {
    const authors =
      releases.length > 0
        ? await this.#options.authors.of(releases.map(({ id }) => id))
        : new Map<string, string[]>();
    return new Map(
      releases.map(release => [release.id, withCreator(release, authors)]),
    );
  }

  /** @returns the facts by the ids of the releases of which anything is asked */
  async factsFor(
    all: readonly ApprovalAsked[],
  ): Promise<Map<string, ApprovalFacts>> {
    const wanted = all.filter(({ asked }) => asked.length > 0);
    if (wanted.length === 0) {
      return new Map();
    }
    const ids = wanted.map(({ release }) => release.id);
    const [votes, authors, owners] = await Promise.all([
      this.#options.votes.live(ids),
      this.#options.authors.of(ids),
      this.#owners(wanted),
    ]);
    const refsOf = new Map(
      wanted.map(({ release, asked }) => [
        release.id,
        refsAsked(asked, release, owners.get(release.id) ?? []),
      ]),
    );
    const refs = [...new Set([...refsOf.values()].flat())];
    const members = await this.#options.members.of(refs);
    this.#options.unread(refs.filter(ref => !members.has(ref)));
    const votesOf = new Map(ids.map((id): [string, StoredVote[]] => [id, []]));
    votes.forEach(vote => votesOf.get(vote.releaseId)!.push(vote));
    return new Map(
      wanted.map(({ release }) => [
        release.id,
        {
          votes: votesOf.get(release.id)!,
          authors: withCreator(release, authors),
          componentOwnerRefs: owners.get(release.id) ?? [],
          members,
          contentHash: contentHash(release),
        },
      ]),
    );
  }

  /** Whom a gate asks of one release. */
  async approversOf(
    release: Release,
    params: Pick<ApprovalParams, 'rules'>,
  ): Promise<string[]> {
    const asked = [params as ApprovalParams];
    const owners = await this.#owners([{ release, asked }]);
    return refsAsked(asked, release, owners.get(release.id) ?? []);
  }

  async #owners(
    wanted: readonly ApprovalAsked[],
  ): Promise<Map<string, string[]>> {
    const asking = wanted.filter(({ asked }) =>
      asked.some(({ rules }) =>
        rules.some(({ from }) => from.includes('componentOwners')),
      ),
    );
    const refs = asking.flatMap(({ release }) =>
      release.components.map(({ entityRef }) => entityRef),
    );
    const owners =
      refs.length > 0
        ? await this.#options.ownersOf([...new Set(refs)])
        : new Map<string, string | undefined>();
    return new Map(
      asking.map(({ release }) => [
        release.id,
        [
          ...new Set(
            release.components.flatMap(({ entityRef }) => {
              const owner = owners.get(entityRef);
              return owner === undefined ? [] : personRef(owner);
            }),
          ),
        ].sort(),
      ]),
    );
  }
}

function refsAsked(
  asked: readonly Pick<ApprovalParams, 'rules'>[],
  { ownerRef }: Release,
  componentOwnerRefs: readonly string[],
): string[] {
  return [
    ...new Set(
      asked.flatMap(({ rules }) =>
        rules.flatMap(rule =>
          approversOf(rule, { ownerRef, componentOwnerRefs }),
        ),
      ),
    ),
  ];
}

function withCreator(
  { id, createdBy }: Pick<Release, 'id' | 'createdBy'>,
  authors: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  return new Set([personRef(createdBy), ...(authors.get(id) ?? [])]);
}
