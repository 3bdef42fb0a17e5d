import { LedgerAction } from '@slipway/backstage-plugin-releases-common';

/** What is to be told of one change. @internal */
export interface OutboxMessage {
  /** Messages of one subject are told in the order of its changes. */
  subject: string;
  /** What was done to a record; absent: something was worked out anew. */
  action?: LedgerAction;
  /** What kind of thing changed, as signals name it. */
  kind: string;
  /** Which one; absent: open pages look at all of that kind. */
  id?: string;
  /** The topic of the event bus; absent: other plugins are not told. */
  topic?: string;
  payload?: object;
}
