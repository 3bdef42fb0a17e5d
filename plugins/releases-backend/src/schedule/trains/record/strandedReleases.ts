import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { counted, instantText, listed } from '../../../platform';

import { departureAt } from '../departures/departures';
import { StoredTrain } from '../train/StoredTrain';

/**
 * Why a train may not change: releases aboard a departure to come would not
 * know any more when they go.
 *
 * @param counts - how many are aboard each departure, by its start
 * @returns undefined where nobody is stranded
 * @internal
 */
export function strandedReleases(
  current: StoredTrain,
  next: StoredTrain,
  counts: ReadonlyMap<string | undefined, number>,
  now: number,
): { message: string; detail: ErrorDetail } | undefined {
  if (!current.recurrence && !next.recurrence) {
    return undefined;
  }
  const isLost = (start: string | undefined) =>
    start === undefined
      ? next.recurrence !== undefined
      : Date.parse(start) > now &&
        (!next.recurrence || !departureAt(next, Date.parse(start)));
  const lost = [...counts].filter(([start]) => isLost(start));
  if (lost.length === 0) {
    return undefined;
  }
  const clock = (start: string) =>
    instantText(Date.parse(start), current.timeZone);
  const departures = lost.map(
    ([start, count]) =>
      `${counted(count, 'release')} ${
        start ? `for ${clock(start)}` : 'aboard'
      }`,
  );
  return {
    message: `Nothing was saved: ${
      current.name
    } would no longer leave with ${listed(
      departures,
    )}. Let them leave the train, or board another departure, first.`,
    detail: {
      field: next.recurrence ? 'recurrence' : 'start',
      code: 'departures_with_releases',
      message: `Keep ${listed(
        lost.map(([start]) => (start ? clock(start) : 'the one departure')),
      )}, or move the releases first.`,
    },
  };
}
