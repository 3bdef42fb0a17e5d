import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  CalendarQueryInput,
  DependenciesQueryInput,
  EntitySummaryQueryInput,
  HoldRequest,
  ImportedReleaseInput,
  NewReleaseInput,
  ReleaseChangeInput,
  ReleaseListQueryInput,
  ReleasesClient,
  TransitionRequest,
} from '@slipway/backstage-plugin-releases-common';
import {
  ReleasesService,
  ReleasesServiceOptions,
  ReleasesServiceWriteOptions,
} from './ReleasesService';

type WithToken<T extends ReleasesServiceOptions> = Omit<T, 'credentials'> & {
  token: string;
};

/**
 * Asks the releases plugin over HTTP, with a plugin token on behalf of the
 * given credentials.
 *
 * @internal
 */
export class DefaultReleasesService implements ReleasesService {
  readonly #auth: AuthService;
  readonly #client: ReleasesClient;

  constructor(services: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = services.auth;
    this.#client = new ReleasesClient({ discoveryApi: services.discovery });
  }

  async listReleases(
    query: ReleaseListQueryInput,
    options: ReleasesServiceOptions,
  ) {
    return this.#client.listReleases(query, await this.#signed(options));
  }

  async getRelease(
    id: string,
    query: { archived?: boolean },
    options: ReleasesServiceOptions,
  ) {
    return this.#client.getRelease(id, query, await this.#signed(options));
  }

  async createRelease(
    release: NewReleaseInput,
    options: ReleasesServiceWriteOptions,
  ) {
    return this.#client.createRelease(release, await this.#signed(options));
  }

  async updateRelease(
    id: string,
    change: ReleaseChangeInput,
    options: ReleasesServiceWriteOptions & { revision: number },
  ) {
    return this.#client.updateRelease(id, change, await this.#signed(options));
  }

  async transitionRelease(
    id: string,
    transition: TransitionRequest,
    options: ReleasesServiceWriteOptions,
  ) {
    return this.#client.transitionRelease(
      id,
      transition,
      await this.#signed(options),
    );
  }

  async holdRelease(
    id: string,
    hold: HoldRequest,
    options: ReleasesServiceWriteOptions,
  ) {
    return this.#client.holdRelease(id, hold, await this.#signed(options));
  }

  async unholdRelease(id: string, options: ReleasesServiceWriteOptions) {
    return this.#client.unholdRelease(id, await this.#signed(options));
  }

  async importReleases(
    items: ImportedReleaseInput[],
    settings: { partial?: boolean; dryRun?: boolean },
    options: ReleasesServiceWriteOptions,
  ) {
    return this.#client.importReleases(
      items,
      settings,
      await this.#signed(options),
    );
  }

  async getReadiness(
    id: string,
    query: { at?: string },
    options: ReleasesServiceOptions,
  ) {
    return this.#client.getReadiness(id, query, await this.#signed(options));
  }

  async getCalendar(
    query: CalendarQueryInput,
    options: ReleasesServiceOptions,
  ) {
    return this.#client.getCalendar(query, await this.#signed(options));
  }

  async getDependencies(
    query: DependenciesQueryInput,
    options: ReleasesServiceOptions,
  ) {
    return this.#client.getDependencies(query, await this.#signed(options));
  }

  async getEntitySummary(
    entityRef: string,
    query: EntitySummaryQueryInput,
    options: ReleasesServiceOptions,
  ) {
    return this.#client.getEntitySummary(
      entityRef,
      query,
      await this.#signed(options),
    );
  }

  async #signed<T extends ReleasesServiceOptions>(
    options: T,
  ): Promise<WithToken<T>> {
    const { credentials, ...rest } = options;
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'releases',
    });
    return { ...rest, token };
  }
}
