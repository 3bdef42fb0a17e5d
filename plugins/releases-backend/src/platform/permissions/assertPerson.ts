import { ApiError } from '../http/errors';
import { Caller } from '../http/handlers';

/**
 * Throws an {@link ApiError} of status 403 where a service asks for what only
 * people do.
 *
 * @param what - completes "Only people may …"
 * @internal
 */
export function assertPerson({ principal }: Caller, what: string): void {
  if (principal.type !== 'user') {
    const message = `Only people may ${what}. Sign in as yourself.`;
    throw ApiError.notAllowed(message, [
      { field: '', code: 'not_a_person', message },
    ]);
  }
}
