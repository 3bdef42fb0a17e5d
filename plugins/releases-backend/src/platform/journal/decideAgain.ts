import { setTimeout as wait } from 'node:timers/promises';
import { isContention, isUniqueViolation } from '../database/databaseErrors';
import { ApiError } from '../http/errors';
import { StaleRecord } from './StaleRecord';

const ATTEMPTS = 5;
const PAUSE_MS = 20;

/**
 * Loads, decides and commits; and does so again where others were faster, on
 * what they left.
 *
 * @param attempt - all three of them, so that each is done on what is there
 * @throws an {@link ApiError} of status 409 where others are always faster
 * @internal
 */
export async function decideAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const mayPass =
        error instanceof StaleRecord ||
        isUniqueViolation(error) ||
        isContention(error);
      if (!mayPass) {
        throw error;
      }
      if (tried === ATTEMPTS) {
        throw ApiError.conflict(
          'Nothing was saved: others are changing the same at the same time. Try again.',
        );
      }
    }
    await wait(Math.random() * PAUSE_MS * tried);
  }
}
