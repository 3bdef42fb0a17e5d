/**
 * Keeps values up to a total weight; those that were asked for least recently
 * go first.
 *
 * @internal
 */
export class BoundedCache<K, V> {
  readonly #limit: number;
  readonly #entries = new Map<K, { value: V; weight: number }>();
  #weight = 0;

  /** @param limit - how much all values may weigh together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry?.value;
  }

  set(key: K, value: V, weight = 1): void {
    this.#remove(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit) {
        break;
      }
      this.#remove(oldest);
    }
  }

  #remove(key: K) {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
