import { stronglyConnected } from './stronglyConnected';
import {
  ComponentEdge,
  finalReleases,
  RequiredOrder,
  requiredOrders,
  TrainMember,
} from './requiredOrders';
import { UnionFind } from './UnionFind';

/** Releases that may go at the same time, after those of the waves before. */
export interface Wave<T> {
  members: T[];
  /** Those of them that ship together. */
  together: T[][];
}

/**
 * In which order the releases aboard a train must come.
 *
 * Components that depend on each other in a circle ship together, and so do
 * releases that wait for each other since they bundle components. Where only
 * what releases require of each other closes a circle, the train contradicts
 * itself.
 *
 * @internal
 */
export class TrainOrder<T extends TrainMember = TrainMember> {
  readonly orders: readonly RequiredOrder[];
  readonly #members: readonly T[];
  readonly #places: ReadonlyMap<string, number>;
  /** The set of releases that ship together, of each release. */
  readonly #setOf: Int32Array;
  readonly #sets: number[][];
  /** The sets that must come after each set. */
  readonly #after: readonly (readonly number[])[];
  readonly #knotOf: Int32Array;

  /**
   * @param coReleaseSets - of all components, whether aboard or not
   */
  constructor(
    members: readonly T[],
    edges: readonly ComponentEdge[],
    coReleaseSets: readonly (readonly string[])[],
  ) {
    this.#members = members;
    this.orders = requiredOrders(members, edges);
    const places = new Map(members.map(({ id }, place) => [id, place]));
    this.#places = places;
    const placesOf = ({ first, consumer, provider }: RequiredOrder) => {
      const [earlier, later] =
        first === 'provider' ? [provider, consumer] : [consumer, provider];
      return [places.get(earlier.id)!, places.get(later.id)!] as const;
    };
    const arcs = this.orders.map(order => ({
      by: order.by,
      places: placesOf(order),
    }));

    const together = new UnionFind(members.length);
    const finals = finalReleases(members);
    for (const set of coReleaseSets) {
      const aboard = set.flatMap(ref => finals.get(ref) ?? []);
      aboard.forEach(({ id }) =>
        together.join(places.get(aboard[0].id)!, places.get(id)!),
      );
    }
    const byCatalog = condense(
      together.groups(),
      arcs.filter(({ by }) => by === 'catalog').map(arc => arc.places),
    );
    this.#setOf = byCatalog.componentOf;
    this.#sets = Array.from({ length: byCatalog.count }, () => []);
    this.#setOf.forEach((set, place) => this.#sets[set].push(place));

    this.#after = successorsOf(
      this.#setOf,
      byCatalog.count,
      arcs.map(arc => arc.places),
    );
    this.#knotOf = stronglyConnected(this.#after).componentOf;
  }

  /** Whether two releases aboard ship together. */
  shipTogether(id: string, otherId: string): boolean {
    const [set, other] = [id, otherId].map(
      member => this.#setOf[this.#places.get(member) ?? -1],
    );
    return set !== undefined && set === other;
  }

  /** The waves, first to last. */
  waves(): Wave<T>[] {
    const knots: number[][] = [];
    this.#knotOf.forEach((knot, set) => (knots[knot] ??= []).push(set));
    const layers = new Int32Array(knots.length);
    // An edge never leads to a knot of a higher number, so this is the order.
    for (let knot = knots.length - 1; knot >= 0; knot -= 1) {
      for (const set of knots[knot]) {
        for (const later of this.#after[set]) {
          const other = this.#knotOf[later];
          if (other !== knot) {
            layers[other] = Math.max(layers[other], layers[knot] + 1);
          }
        }
      }
    }
    const waves: Wave<T>[] = [];
    knots.forEach((sets, knot) => {
      const members = sets
        .flatMap(set => this.#sets[set])
        .map(place => this.#members[place]);
      const wave = (waves[layers[knot]] ??= { members: [], together: [] });
      members.forEach(member => wave.members.push(member));
      if (members.length > 1) {
        wave.together.push(members);
      }
    });
    return waves;
  }

  /** Releases that would each have to come before the other. */
  contradictions(): T[][] {
    const knots = new Map<number, number[]>();
    this.#knotOf.forEach((knot, set) =>
      knots.set(knot, [...(knots.get(knot) ?? []), set]),
    );
    return [...knots.values()]
      .filter(sets => sets.length > 1)
      .map(sets =>
        sets.flatMap(set => this.#sets[set]).map(place => this.#members[place]),
      );
  }

  /**
   * Who waits for a release, the nearest first: those that ship with it, and
   * those that must come after them.
   */
  waitingFor(id: string, limit: number): { members: T[]; truncated: boolean } {
    const start = this.#places.get(id);
    const found: T[] = [];
    const seen = new Set<number>();
    let level = start === undefined ? [] : [this.#setOf[start]];
    while (level.length > 0) {
      const next: number[] = [];
      for (const set of level) {
        if (seen.has(set)) {
          continue;
        }
        seen.add(set);
        for (const place of this.#sets[set]) {
          if (place !== start) {
            found.push(this.#members[place]);
          }
          if (found.length > limit) {
            return { members: found.slice(0, limit), truncated: true };
          }
        }
        next.push(...this.#after[set]);
      }
      level = next;
    }
    return { members: found, truncated: false };
  }
}

function successorsOf(
  groupOf: Int32Array,
  count: number,
  arcs: readonly (readonly [number, number])[],
): number[][] {
  const successors = Array.from({ length: count }, () => new Set<number>());
  for (const [earlier, later] of arcs) {
    if (groupOf[earlier] !== groupOf[later]) {
      successors[groupOf[earlier]].add(groupOf[later]);
    }
  }
  return successors.map(later => [...later]);
}

/** Joins groups that wait for each other. */
function condense(
  groups: { groupOf: Int32Array; count: number },
  arcs: readonly (readonly [number, number])[],
): { componentOf: Int32Array; count: number } {
  const { componentOf, count } = stronglyConnected(
    successorsOf(groups.groupOf, groups.count, arcs),
  );
  return {
    componentOf: groups.groupOf.map(group => componentOf[group]),
    count,
  };
}
