import { formatInstant } from '@slipway/backstage-plugin-releases-common';

/** Epoch milliseconds as an RFC 3339 instant, what is absent as it is. @internal */
export function formatEpoch(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : formatInstant(new Date(instant));
}
