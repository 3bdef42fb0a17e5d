/**
 * How many steps a chain of requirements is followed, so that every answer is
 * made of the same facts, for whatever it was asked.
 *
 * @internal
 */
export const MAX_STEPS = 20;

/** A release that must come first, and the components it brings. @internal */
export interface Before {
  releaseId: string;
  via: readonly string[];
}

/** @internal */
export interface Earlier extends Before {
  /** How many steps away it is, by the shortest way. */
  distance: number;
  /** Whether more must come before it, too far away to be followed. */
  cut: boolean;
}

/**
 * Which release must come before which. Cycles are no obstacle: a release is
 * never before itself.
 *
 * @internal
 */
export class ReleaseOrder {
  readonly #before: ReadonlyMap<string, readonly Before[]>;
  readonly #after = new Map<string, string[]>();
  readonly #allAfter = new Map<string, ReadonlySet<string>>();

  constructor(requiredBefore: ReadonlyMap<string, readonly Before[]>) {
    this.#before = requiredBefore;
    for (const [later, earlier] of requiredBefore) {
      for (const { releaseId } of earlier) {
        const known = this.#after.get(releaseId);
        if (known) {
          known.push(later);
        } else {
          this.#after.set(releaseId, [later]);
        }
      }
    }
  }

  /** What must come before a release, the nearest first. */
  allBefore(id: string): Earlier[] {
    const found = new Map<string, { distance: number; via: Set<string> }>();
    let level = [id];
    for (let distance = 1; distance <= MAX_STEPS; distance++) {
      const next: string[] = [];
      for (const { releaseId, via } of level.flatMap(later =>
        this.#directlyBefore(later),
      )) {
        const known = found.get(releaseId);
        if (known?.distance === distance) {
          via.forEach(ref => known.via.add(ref));
        } else if (!known && releaseId !== id) {
          found.set(releaseId, { distance, via: new Set(via) });
          next.push(releaseId);
        }
      }
      level = next;
    }
    const isLeftOut = ({ releaseId }: Before) =>
      releaseId !== id && !found.has(releaseId);
    return [...found].map(([releaseId, { distance, via }]) => ({
      releaseId,
      distance,
      via: [...via].sort(),
      cut: this.#directlyBefore(releaseId).some(isLeftOut),
    }));
  }

  /** What waits for a release. */
  allAfter(id: string): ReadonlySet<string> {
    const known = this.#allAfter.get(id);
    if (known) {
      return known;
    }
    const found = new Set<string>();
    let level = [id];
    for (let distance = 1; distance <= MAX_STEPS; distance++) {
      level = level
        .flatMap(earlier => this.#after.get(earlier) ?? [])
        .filter(later => {
          const isNew = later !== id && !found.has(later);
          return isNew && found.add(later);
        });
    }
    this.#allAfter.set(id, found);
    return found;
  }

  #directlyBefore(id: string): readonly Before[] {
    return this.#before.get(id) ?? [];
  }
}
