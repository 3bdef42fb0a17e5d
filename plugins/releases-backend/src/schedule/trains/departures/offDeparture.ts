import {
  Message,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { spanParam } from '../../../platform';
import { isPending } from '../../../releases';
import { Interval } from '../../recurrence';

/**
 * Whether a release that is still to come is planned for another time than its
 * train leaves, wholly or in part.
 *
 * @internal
 */
export function isOffDeparture(
  { state, interval }: { state: Release['state']; interval: Interval },
  departure: Interval,
): boolean {
  return (
    isPending(state) &&
    (interval.start < departure.start || interval.end > departure.end)
  );
}

/** @internal */
export function offDepartureMessage(about: {
  release: MessageParam;
  planned: Interval;
  train: string;
  leaves: Interval;
}): Message {
  const { release, planned, train, leaves } = about;
  return {
    code: 'conflict.off_departure',
    params: {
      release,
      planned: spanParam(planned),
      train,
      leaves: spanParam(leaves),
    },
  };
}
