import { Release } from '@slipway/backstage-plugin-releases-common';
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

/**
 * @param planned - from when to when the release is planned, in words
 * @param leaves - from when to when the train leaves, in words
 * @internal
 */
export function offDepartureSentence(words: {
  release: string;
  planned: string;
  train: string;
  leaves: string;
}): string {
  const { release, planned, train, leaves } = words;
  return `${release} is planned ${planned}, but ${train} leaves ${leaves}. Move the release, or let it go with another departure.`;
}
