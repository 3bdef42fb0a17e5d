import {
  Departure,
  formatInstant,
  Release,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { counted, listed } from '../../../platform';
import { missedCutoffs } from './missedCutoffs';
import {
  ComponentEdge,
  orderViolations,
  releaseTime,
  TrainOrder,
} from '../../../dependencies';
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

function sentenceOf(
  trainName: string,
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
): string {
  if (plan.aboard === 0) {
    return `Nobody is aboard ${trainName} yet.`;
  }
  const found = [
    [plan.violations.length, 'order is broken', 'orders are broken'],
    [plan.unknown.length, 'order is not known', 'orders are not known'],
    [plan.contradictions.length, 'contradiction', 'contradictions'],
    [plan.missing.length, 'release misses it', 'releases miss it'],
    [
      plan.outside.length,
      'release is planned for another time',
      'releases are planned for another time',
    ],
  ] as const;
  const words = found
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
  const goes = `${counted(plan.aboard, 'release')} in ${counted(
    plan.waves.length,
    'wave',
  )}`;
  return words.length === 0
    ? `${goes}; none starts before what it waits for is out.`
    : `${goes}; ${listed(words)}.`;
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
  const plan = {
    trainId: facts.trainId,
    departure: facts.departure,
    waves: order.waves().map((wave, index) => ({
      index,
      releases: idsOf(wave.members),
      coRelease: wave.together.map(idsOf),
    })),
    ...orderViolations(order),
    contradictions: order.contradictions().map(releases => ({
      releaseIds: idsOf(releases),
      sentence: contradictionOf([...releases].sort(byTime)),
    })),
    outside: facts.departure
      ? outsideDeparture(members, {
          name: facts.trainName,
          departure: facts.departure,
        })
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
  return { ...plan, sentence: sentenceOf(facts.trainName, plan) };
}

/** Why releases cannot be put into an order. @internal */
export function contradictionOf(
  releases: readonly Pick<Release, 'name'>[],
): string {
  return `${listed(
    releases.map(({ name }) => name),
  )} would each have to come before the other. Take back what one of them requires, or let it go with another departure.`;
}
