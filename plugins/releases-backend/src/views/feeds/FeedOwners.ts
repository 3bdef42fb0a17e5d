import { ApiError, Caller, SIGN_IN_PROVIDER_ID, SignIns } from '../../platform';

const REMEDY = `Calendar feeds are not enabled in this portal. Its admin enables them with auth.providers.${SIGN_IN_PROVIDER_ID}: {} in the configuration.`;

/** Whom a feed speaks for. @internal */
export interface FeedOwner {
  ownerRef: string;
  ownershipRefs?: string[];
}

/**
 * Gets the credentials of the owner of a feed, who is not there when it is
 * read.
 *
 * @internal
 */
export class FeedOwners {
  readonly #signIns: SignIns;

  constructor(signIns: SignIns) {
    this.#signIns = signIns;
  }

  /**
   * @throws an {@link ApiError} of status 403 where the owner may not sign in
   * any more, 503 where the portal cannot tell
   */
  async credentialsOf({ ownerRef, ownershipRefs }: FeedOwner): Promise<Caller> {
    const signedIn = await this.#signIns.as({ ref: ownerRef, ownershipRefs });
    if (signedIn === 'unknown') {
      throw ApiError.notAllowed(
        `${ownerRef} is not in the catalog of this portal any more, so that this feed is closed.`,
      );
    }
    if (signedIn === 'off') {
      throw ApiError.unavailable('auth', REMEDY);
    }
    return signedIn;
  }
}
