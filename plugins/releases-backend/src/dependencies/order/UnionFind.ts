/**
 * Joins things into groups.
 *
 * @internal
 */
export class UnionFind {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, place) => place);
  }

  join(a: number, b: number): void {
    this.#parents[this.#rootOf(a)] = this.#rootOf(b);
  }

  /** The groups by number. */
  groups(): { groupOf: Int32Array; count: number } {
    const numbers = new Map<number, number>();
    const groupOf = this.#parents.map((_, place) => {
      const root = this.#rootOf(place);
      const number = numbers.get(root) ?? numbers.size;
      numbers.set(root, number);
      return number;
    });
    return { groupOf, count: numbers.size };
  }

  #rootOf(place: number): number {
    let at = place;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at]];
      at = this.#parents[at];
    }
    return at;
  }
}
