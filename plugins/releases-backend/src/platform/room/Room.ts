import { Handlers } from '../http/handlers';
import { LedgerSubjects } from '../journal/RecordTable';

/** Work that goes on without a request, on schedule or after changes. @internal */
export interface Job {
  /** Begins it; it ends by itself when the portal shuts down. */
  start(): Promise<void> | void;
}

/**
 * What a room gives the plugin. How rooms know each other is not of it: they
 * name what they need when they are made.
 *
 * @internal
 */
export interface Room {
  handlers: Handlers;
  jobs?: readonly Job[];
  /** The records of the room, each of which has its chain in the ledger. */
  ledgerSubjects?: readonly LedgerSubjects[];
  /** The resources that the portal's policy decides on, in the order of ids. */
  permissionResources?(ids: string[]): Promise<(object | undefined)[]>;
  /** What the room says to monitoring, by name. Throws where it is unwell. */
  health?(): Promise<Record<string, object>>;
}
