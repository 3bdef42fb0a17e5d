import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ApiError } from '../http/errors';
import { Caller } from '../http/handlers';

/** The auth provider to enable under `auth.providers`. @internal */
export const SIGN_IN_PROVIDER_ID = 'releases-feeds';

/** Somebody who is not there. @internal */
export interface AbsentPerson {
  ref: string;
  /** What they were signed in with, where the catalog does not know them. */
  ownershipRefs?: string[];
}

/**
 * What somebody may do; `unknown`: they may not sign in any more; `off`: the
 * portal does not enable the provider.
 *
 * @internal
 */
export type SignedIn = Caller | 'unknown' | 'off';

/**
 * Gets the credentials of people who are not there, so that the portal's policy
 * decides as it would for them now. The portal's auth backend issues them, where
 * the provider is enabled.
 *
 * @internal
 */
export class SignIns {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @throws an {@link ApiError} of status 503 where the portal cannot tell */
  async as(person: AbsentPerson): Promise<SignedIn> {
    const response = await this.#ask(person);
    if (response.status === 403) {
      return 'unknown';
    }
    if (response.status === 404) {
      return 'off';
    }
    if (!response.ok) {
      throw ApiError.unavailable(
        'auth',
        `The portal could not say what ${person.ref} may read: ${response.status}. Try again later.`,
      );
    }
    const { backstageIdentity } = await response.json();
    const credentials = await this.#auth.authenticate(backstageIdentity.token);
    return this.#auth.isPrincipal(credentials, 'user') ? credentials : 'off';
  }

  async #ask({ ref, ownershipRefs = [] }: AbsentPerson) {
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'auth',
      });
      const query = new URLSearchParams({ ownerRef: ref });
      ownershipRefs.forEach(owned => query.append('ownershipRef', owned));
      const baseUrl = await this.#discovery.getBaseUrl('auth');
      return await fetch(`${baseUrl}/${SIGN_IN_PROVIDER_ID}/refresh?${query}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      });
    } catch (error) {
      throw ApiError.unavailable(
        'auth',
        `The portal could not be asked what ${ref} may read: ${
          toError(error).message
        }. Try again later.`,
      );
    }
  }
}
