import { Recurrence } from '@slipway/backstage-plugin-releases-common';

/**
 * When a window is: from `start` to `end`, or again and again.
 *
 * @internal
 */
export interface WindowTimes {
  /** An IANA name */
  timeZone: string;
  /** An RFC 3339 instant; absent where it recurs */
  start?: string;
  /** An RFC 3339 instant; absent where it recurs */
  end?: string;
  recurrence?: Recurrence;
}
