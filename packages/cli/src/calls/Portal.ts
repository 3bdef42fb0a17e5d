import {
  createReleasesClient,
  ReleasesClient,
} from '@slipway/backstage-plugin-releases-common';
import { durationText } from './duration';
import { Output } from './Output';
import { retryingFetch } from './retryingFetch';
import { Settings } from './settings';

export interface PortalOptions extends Settings {
  /** How long one request is tried in all, in milliseconds. */
  timeoutMs: number;
  output: Output;
}

/** A running portal, as the program asks it. */
export class Portal {
  readonly #options: PortalOptions;
  readonly fetchApi: { fetch: typeof fetch };
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly client: ReleasesClient;

  constructor(options: PortalOptions) {
    this.#options = options;
    const { url, token, timeoutMs, output } = options;
    const send = retryingFetch({
      timeoutMs,
      onRetry: (why, ms) =>
        output.progress(`${why} Trying again.`, ` In ${durationText(ms)}.`),
    });
    this.fetchApi = {
      fetch: (input, init) =>
        send(input, {
          ...init,
          headers: {
            ...(init?.headers as Record<string, string> | undefined),
            Authorization: `Bearer ${token}`,
          },
        }),
    };
    this.discoveryApi = {
      getBaseUrl: async pluginId => `${url}/api/${pluginId}`,
    };
    this.client = createReleasesClient(this);
  }

  get url(): string {
    return this.#options.url;
  }

  /** The same, whose requests are tried for another time. */
  trying(timeoutMs: number): Portal {
    return new Portal({ ...this.#options, timeoutMs });
  }
}
