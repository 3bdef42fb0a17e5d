import {
  Departure,
  formatInstant,
  Message,
  Release,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam, said } from '../../../platform';
import { missedCutoffs } from './missedCutoffs';
import {
  ComponentEdge,
  orderViolations,
  releaseTime,
  TrainOrder,
} from '../../../dependencies';
import { toInterval } from '../../scene/PlacedRelease';
import { alignWithDeparture } from './alignWithDeparture';
import { outsideDeparture } from './outsideDeparture';

/** @internal */
export interface PlanFacts {
  trainId: string;
  trainName: string;
  timeZone: string;
  departure?: Departure;
  members: readonly Release[];
  edges: readonly ComponentEdge[];
  coReleaseSets: readonly (readonly string[])[];
  now: number;
}

function byTime(a: Release, b: Release): number {
  const [timeA, timeB] = [a, b].map(member => releaseTime(member) ?? Infinity);
  if (timeA !== timeB) {
    return timeA - timeB;
  }
  const field = a.name === b.name ? 'id' : 'name';
  return a[field] < b[field] ? -1 : 1;
}

function toMember(release: Release): TrainPlan['members'][number] {
  const at = releaseTime(release);
  return {
    releaseId: release.id,
    name: release.name,
    version: release.version,
    state: release.state,
    ownerRef: release.ownerRef,
    entityRefs: release.components.map(({ entityRef }) => entityRef),
    at: at === undefined ? undefined : formatInstant(new Date(at)),
  };
}

function planMessage(
  train: string,
  plan: Pick<
    TrainPlan,
    | 'aboard'
    | 'waves'
    | 'violations'
    | 'unknown'
    | 'contradictions'
    | 'missing'
    | 'outside'
  >,
): Message {
  if (plan.aboard === 0) {
    return { code: 'train.noneAboard', params: { train } };
  }
  const counts = {
    outOfOrder: plan.violations.length,
    orderUnknown: plan.unknown.length,
    contradictions: plan.contradictions.length,
    missing: plan.missing.length,
    outside: plan.outside.length,
  };
  const found = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code: `train.${code}`, params: { count } }));
  return {
    code: 'train.plan',
    params: {
      releases: { code: 'train.releases', params: { count: plan.aboard } },
      waves: { code: 'train.waves', params: { count: plan.waves.length } },
      found: found.length > 0 ? listParam(found) : { code: 'train.inOrder' },
    },
  };
}

/**
 * How a departure comes together: the waves in which releases may go, every
 * required order that is broken, and who misses a cutoff.
 *
 * @internal
 */
export function planTrain(
  facts: PlanFacts,
): Omit<TrainPlan, 'hidden' | 'snapshot'> {
  const members = [...facts.members].sort(byTime);
  const order = new TrainOrder(members, facts.edges, facts.coReleaseSets);
  const idsOf = (releases: readonly Release[]) =>
    [...releases].sort(byTime).map(({ id }) => id);
  const waves = order.waves();
  const plan = {
    trainId: facts.trainId,
    departure: facts.departure,
    waves: waves.map((wave, index) => ({
      index,
      releases: idsOf(wave.members),
      coRelease: wave.together.map(idsOf),
    })),
    ...orderViolations(order),
    contradictions: order.contradictions().map(releases => ({
      releaseIds: idsOf(releases),
      ...said(contradictionOf([...releases].sort(byTime)), facts.timeZone),
    })),
    outside: facts.departure
      ? outsideDeparture(
          members,
          { name: facts.trainName, departure: facts.departure },
          alignWithDeparture(
            waves.map(wave => wave.members),
            toInterval(facts.departure),
          ),
        )
      : [],
    aboard: members.length,
    missing: missedCutoffs(
      order,
      members,
      facts.departure?.cutoffs ?? [],
      facts,
    ),
    members: members.map(toMember),
  };
  return {
    ...plan,
    ...said(planMessage(facts.trainName, plan), facts.timeZone),
  };
}

/** Why releases cannot be put into an order. @internal */
export function contradictionOf(
  releases: readonly Pick<Release, 'id' | 'name'>[],
): Message {
  return {
    code: 'order.contradiction',
    params: { releases: listParam(releases.map(releaseParam)) },
  };
}
