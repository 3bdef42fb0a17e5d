import { Caller } from './handlers';

/**
 * The caller's name in the ledger: a user's entity reference, or
 * `service:` and the service's subject.
 *
 * @internal
 */
export function actorOf(caller: Caller): string {
  return caller.principal.type === 'user'
    ? caller.principal.userEntityRef
    : `service:${caller.principal.subject}`;
}
