import {
  ReleasesApiError,
  ReleasesClient,
} from '@slipway/backstage-plugin-releases-common';
import { setTimeout as wait } from 'node:timers/promises';

const ATTEMPTS = 60;
const PAUSE_MS = 1_000;

/**
 * Reads the catalog anew, after a refresh that is under way: that one may have
 * begun before the catalog had all of the demo.
 */
export async function refreshDependencies(
  client: Pick<ReleasesClient, 'refreshDependencies'>,
  options: { token: string; signal: AbortSignal },
): Promise<void> {
  const { token, signal } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.refreshDependencies({}, { token });
      return;
    } catch (error) {
      const isRunning =
        error instanceof ReleasesApiError && error.status === 409;
      if (!isRunning || attempt === ATTEMPTS) {
        throw error;
      }
      await wait(PAUSE_MS, undefined, { signal });
    }
  }
}
