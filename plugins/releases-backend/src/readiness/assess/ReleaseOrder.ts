/** A release that must come first, and the components it brings. @internal */
export interface Before {
  releaseId: string;
  via: readonly string[];
}

/** @internal */
export interface Earlier extends Before {
  /** How many steps away it is, by the shortest way. */
  distance: number;
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

  /** All that must come before a release, the nearest first. */
  allBefore(id: string): Earlier[] {
    const found = new Map<string, { distance: number; via: Set<string> }>();
    let level = [id];
    for (let distance = 1; level.length > 0; distance++) {
      const next: string[] = [];
      for (const { releaseId, via } of level.flatMap(
        later => this.#before.get(later) ?? [],
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
    return [...found].map(([releaseId, { distance, via }]) => ({
      releaseId,
      distance,
      via: [...via].sort(),
    }));
  }

  /** All that wait for a release. */
  allAfter(id: string): Set<string> {
    const found = new Set<string>();
    const left = [id];
    for (let current = left.pop(); current; current = left.pop()) {
      for (const later of this.#after.get(current) ?? []) {
        if (!found.has(later) && later !== id) {
          found.add(later);
          left.push(later);
        }
      }
    }
    return found;
  }
}
