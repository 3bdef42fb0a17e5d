import {
  formatInstant,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { Interval } from '../recurrence';

/** @internal */
export function toWindow(
  { start, end }: Interval,
  timeZone: string,
): ReleaseWindow {
  return {
    start: formatInstant(new Date(start)),
    end: formatInstant(new Date(end)),
    timeZone,
  };
}
