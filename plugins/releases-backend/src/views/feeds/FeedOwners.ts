import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ApiError, Caller } from '../../platform';
import { FEED_PROVIDER_ID } from './authModuleFeeds';

const REMEDY = `Calendar feeds are not enabled in this portal. Its admin enables them with auth.providers.${FEED_PROVIDER_ID}: {} in the configuration.`;

/** Whom a feed speaks for. @internal */
export interface FeedOwner {
  ownerRef: string;
  ownershipRefs?: string[];
}

/**
 * Gets the credentials of the owner of a feed, who is not there when it is
 * read, so that the portal's policy decides as it would for them now. The
 * portal's auth backend issues them, where {@link authModuleFeeds} is enabled.
 *
 * @internal
 */
export class FeedOwners {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * @throws an {@link ApiError} of status 403 where the owner may not sign in
   * any more, 503 where the portal cannot tell
   */
  async credentialsOf({ ownerRef, ownershipRefs }: FeedOwner): Promise<Caller> {
    const response = await this.#ask(ownerRef, ownershipRefs);
    if (response.status === 403) {
      throw ApiError.notAllowed(
        `${ownerRef} is not in the catalog of this portal any more, so that this feed is closed.`,
      );
    }
    if (response.status === 404) {
      throw ApiError.unavailable('auth', REMEDY);
    }
    if (!response.ok) {
      throw ApiError.unavailable(
        'auth',
        `The portal could not say what ${ownerRef} may read: ${response.status}. Try again later.`,
      );
    }
    const { backstageIdentity } = await response.json();
    const credentials = await this.#auth.authenticate(backstageIdentity.token);
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw ApiError.unavailable('auth', REMEDY);
    }
    return credentials;
  }

  async #ask(ownerRef: string, ownershipRefs: string[] = []) {
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'auth',
      });
      const query = new URLSearchParams({ ownerRef });
      ownershipRefs.forEach(ref => query.append('ownershipRef', ref));
      const baseUrl = await this.#discovery.getBaseUrl('auth');
      return await fetch(`${baseUrl}/${FEED_PROVIDER_ID}/refresh?${query}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      });
    } catch (error) {
      throw ApiError.unavailable(
        'auth',
        `The portal could not be asked what ${ownerRef} may read: ${
          toError(error).message
        }. Try again later.`,
      );
    }
  }
}
