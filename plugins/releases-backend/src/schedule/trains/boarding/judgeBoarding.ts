import {
  ErrorDetail,
  isContentOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  counted,
  instantText,
  releaseParam,
  say,
  stateName,
  together,
} from '../../../platform';

import { DatedCutoff } from '../departures/datedCutoffs';
import { cutoffMissed, firstMissed, whoElse } from '../plan/missedCutoffs';
import { ComponentEdge, TrainOrder } from '../../../dependencies';
import { contradictionOf } from '../plan/planTrain';
import { StoredTrain } from '../train/StoredTrain';

const NAMED_WAITING = 50;

/** @internal */
export interface BoardingFacts {
  train: Pick<
    StoredTrain,
    'id' | 'name' | 'timeZone' | 'capacity' | 'environment'
  >;
  /** The start of the departure, in milliseconds. */
  start: number;
  cutoffs: readonly DatedCutoff[];
  now: number;
  /** Who is aboard the departure. */
  aboard: readonly Release[];
  /** Who is to board, and is not aboard. */
  boarding: readonly Release[];
  edges: readonly ComponentEdge[];
  coReleaseSets: readonly (readonly string[])[];
}

type Refusal = Omit<ErrorDetail, 'field'>;

function againstEach(release: Release, facts: BoardingFacts): Refusal[] {
  const { train, start, now } = facts;
  const refusals: Refusal[] = [];
  if (release.trainId !== undefined && release.trainId !== train.id) {
    refusals.push({
      code: 'aboard_another_train',
      message: `${release.name} is aboard another train. Let it leave that one first.`,
    });
  }
  if (train.environment && release.environment !== train.environment) {
    refusals.push({
      code: 'other_environment',
      message: `${release.name} goes into ${release.environment}, and ${train.name} into ${train.environment}.`,
    });
  }
  const isAhead = isContentOpen(release.state);
  if (start <= now && isAhead) {
    refusals.push({
      code: 'departed',
      message: `${train.name} left at ${instantText(
        start,
        train.timeZone,
      )}, and ${release.name} is still ${stateName(
        release.state,
      )}. Board a departure to come.`,
    });
  }
  if (start > now && !isAhead) {
    refusals.push({
      code: 'not_ahead',
      message: `${release.name} is ${stateName(
        release.state,
      )}; a departure to come takes only releases that are not under way yet.`,
    });
  }
  return refusals;
}

function againstCutoffs(
  release: Release,
  { train, cutoffs, now }: BoardingFacts,
  order: TrainOrder<Release>,
): Refusal[] {
  const closed = cutoffs.find(
    ({ at, requiresState }) => !requiresState && Date.parse(at) <= now,
  );
  const missed = firstMissed(release, cutoffs, now);
  if (!closed && !missed) {
    return [];
  }
  const waiting = order.waitingFor(release.id, NAMED_WAITING);
  const why =
    missed && (!closed || missed.at < closed.at)
      ? cutoffMissed(train.name, release, missed)
      : {
          code: 'train.cutoff_closed',
          params: {
            release: releaseParam(release),
            cutoff: closed!.name,
            train: train.name,
            at: { at: closed!.at },
          },
        };
  return [
    {
      code: 'cutoff_missed',
      message: say(together([why, ...whoElse(waiting)]), train.timeZone),
    },
  ];
}

function againstAll(
  { train, aboard, boarding }: BoardingFacts,
  order: TrainOrder<Release>,
): Refusal[] {
  const refusals: Refusal[] = [];
  const all = aboard.length + boarding.length;
  if (train.capacity !== undefined && all > train.capacity) {
    const free = Math.max(train.capacity - aboard.length, 0);
    refusals.push({
      code: 'departure_full',
      message: `${train.name} takes ${counted(
        train.capacity,
        'release',
      )}, and ${aboard.length} ${
        aboard.length === 1 ? 'is' : 'are'
      } aboard: there is room for ${free}, not for ${boarding.length}.`,
    });
  }
  const ids = new Set(boarding.map(({ id }) => id));
  for (const knot of order.contradictions()) {
    if (knot.some(({ id }) => ids.has(id))) {
      refusals.push({
        code: 'order_cyclic',
        message: say(contradictionOf(knot), train.timeZone),
      });
    }
  }
  return refusals;
}

/**
 * What speaks against releases boarding a departure. Cutoffs, room and order
 * are those of a departure to come; one that has left only takes what has
 * happened.
 *
 * @param fieldOf - what of the request names a release
 * @internal
 */
export function judgeBoarding(
  facts: BoardingFacts,
  fieldOf: (releaseId: string) => string,
): ErrorDetail[] {
  if (facts.boarding.length === 0) {
    return [];
  }
  const isToCome = facts.start > facts.now;
  const order = new TrainOrder(
    isToCome ? [...facts.aboard, ...facts.boarding] : [],
    facts.edges,
    facts.coReleaseSets,
  );
  return [
    ...facts.boarding.flatMap(release =>
      [
        ...againstEach(release, facts),
        ...(isToCome ? againstCutoffs(release, facts, order) : []),
      ].map(refusal => ({ field: fieldOf(release.id), ...refusal })),
    ),
    ...(isToCome
      ? againstAll(facts, order).map(refusal => ({
          field: fieldOf(facts.boarding[0].id),
          ...refusal,
        }))
      : []),
  ];
}
