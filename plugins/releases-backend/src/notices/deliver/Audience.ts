import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  Release,
  releaseApprovalVotePermission,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { Caller, SignIns } from '../../platform';
import { ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { NoticeItem } from '../record/NoticeItem';
import { BatchFacts } from './BatchFacts';

/** What it takes to do what a release asks for; reading it apart. */
const TO_ACT: Readonly<Partial<Record<string, ResourcePermission>>> = {
  vote: releaseApprovalVotePermission,
  waiver: waiverGrantPermission,
};

/** What somebody may be told. @internal */
export interface Recipient {
  mayKnow(item: NoticeItem): boolean;
  /** Whether another release may be named to them. */
  mayRead(releaseId: string): boolean;
}

/** @internal */
export interface AudienceOptions {
  signIns: Pick<SignIns, 'as'>;
  reader: Pick<ReleasesReader, 'readableIds'>;
  authorizer: Pick<ReleaseAuthorizer, 'decide' | 'permits'>;
}

const NOBODY: Recipient = { mayKnow: () => false, mayRead: () => false };

/** Where nobody can say what they may read: the people of a release, and no name of another. */
const UNASKED: Recipient = {
  mayKnow: ({ isParty }) => isParty,
  mayRead: () => false,
};

/**
 * Asks the portal's policy, in the name of each recipient, what they may be told.
 *
 * @internal
 */
export class Audience {
  readonly #options: AudienceOptions;

  constructor(options: AudienceOptions) {
    this.#options = options;
  }

  /**
   * @param items - what is to be told to them
   * @throws where the portal cannot say
   */
  async of(
    person: string,
    items: readonly NoticeItem[],
    { releases }: BatchFacts,
  ): Promise<Recipient> {
    const signedIn = await this.#options.signIns.as({ ref: person });
    if (signedIn === 'unknown') {
      return NOBODY;
    }
    if (signedIn === 'off') {
      return UNASKED;
    }
    const ids = new Set(
      items.flatMap(item => [
        item.releaseId,
        ...('providerId' in item ? [item.providerId] : []),
      ]),
    );
    const readable = await this.#options.reader.readableIds(signedIn, [...ids]);
    const mayDo = new Map<string, ReadonlySet<string>>();
    for (const [kind, permission] of Object.entries(TO_ACT)) {
      const asked = items.flatMap(item =>
        'target' in item && item.kind === kind
          ? releases.get(item.releaseId) ?? []
          : [],
      );
      mayDo.set(kind, await this.#permitted(signedIn, permission!, asked));
    }
    return {
      mayRead: id => readable.has(id),
      mayKnow: item =>
        readable.has(item.releaseId) &&
        (!('target' in item) ||
          mayDo.get(item.kind)?.has(item.releaseId) !== false),
    };
  }

  async #permitted(
    credentials: Caller,
    permission: ResourcePermission,
    releases: readonly Release[],
  ): Promise<ReadonlySet<string>> {
    if (releases.length === 0) {
      return new Set();
    }
    const { authorizer } = this.#options;
    const decision = await authorizer.decide(permission, credentials);
    const isPermitted = await authorizer.permits(decision, releases);
    return new Set(
      releases.filter((_, place) => isPermitted[place]).map(({ id }) => id),
    );
  }
}
