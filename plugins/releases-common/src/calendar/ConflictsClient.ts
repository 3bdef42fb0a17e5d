import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import {
  Conflict,
  ConflictList,
  ConflictListQueryInput,
  NewAcknowledgement,
  ReleaseConflicts,
} from './conflict';

/**
 * What collides, over HTTP.
 *
 * @public
 */
export class ConflictsClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(
    query: ConflictListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<ConflictList> {
    return this.#endpoints.call('listConflicts', { query, options });
  }

  ofRelease(
    releaseId: string,
    options?: ReleasesRequestOptions,
  ): Promise<ReleaseConflicts> {
    return this.#endpoints.call('getReleaseConflicts', {
      params: { id: releaseId },
      options,
    });
  }

  acknowledge(
    fingerprint: string,
    acknowledgement: NewAcknowledgement,
    options?: ReleasesWriteOptions,
  ): Promise<Conflict> {
    return this.#endpoints.call('acknowledgeConflict', {
      params: { fingerprint },
      body: acknowledgement,
      options,
    });
  }

  revokeAcknowledgement(
    fingerprint: string,
    options?: ReleasesRequestOptions,
  ): Promise<Conflict> {
    return this.#endpoints.call('revokeAcknowledgement', {
      params: { fingerprint },
      options,
    });
  }
}

/** What a {@link ConflictsClient} can do, for stand-ins. @public */
export type ConflictsApi = Pick<ConflictsClient, keyof ConflictsClient>;
