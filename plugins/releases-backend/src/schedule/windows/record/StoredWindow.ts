import { NewWindow, Window } from '@slipway/backstage-plugin-releases-common';
import { EventRevision } from '../../calendarFile';

/** What was last taken from a calendar file. @internal */
export interface ImportedEdition {
  /** What the file made of it, before anybody edited it here. */
  content: NewWindow;
  revision: EventRevision;
}

/**
 * A window as it is kept: what was written of it, without what depends on the
 * clock.
 *
 * @internal
 */
export interface StoredWindow
  extends NewWindow,
    Pick<
      Window,
      | 'id'
      | 'source'
      | 'externalId'
      | 'createdBy'
      | 'createdAt'
      | 'updatedAt'
      | 'archivedAt'
      | 'revision'
    > {
  /** The imported file that its UID belongs to. */
  calendar?: string;
  /** That file called it off, and no person: it comes back when the file has it. */
  calledOff?: true;
  imported?: ImportedEdition;
}
