import { shareReading } from '../../platform';
import { GateRegistry } from '../gates/GateRegistry';
import { keyOf, PoliciesStore } from './PoliciesStore';
import { PreparedPolicy, preparePolicy } from './preparePolicy';
import { PolicyKey } from './StoredPolicy';

/** How many versions that releases were approved by are kept at hand. */
const KEPT_AT_MOST = 1_000;

/**
 * Keeps policies at hand, made ready. Whether any has changed is asked every
 * time, so that what it answers is what the database holds.
 *
 * @internal
 */
export class CurrentPolicies {
  readonly #store: PoliciesStore;
  readonly #registry: Pick<GateRegistry, 'read'>;
  #version: string | undefined;
  #current: readonly PreparedPolicy[] = [];
  readonly #versions = new Map<string, PreparedPolicy>();

  constructor(store: PoliciesStore, registry: Pick<GateRegistry, 'read'>) {
    this.#store = store;
    this.#registry = registry;
  }

  /** Those that count now. Who asks before a reading has begun shares it. */
  readonly load = shareReading(() => this.#read());

  /** Those that counted at an instant. */
  async at(instant: string): Promise<PreparedPolicy[]> {
    const policies = await this.#store.at(instant);
    return policies.map(policy => preparePolicy(policy, this.#registry));
  }

  /** Versions of policies, whatever became of them, by their keys. */
  async versions(
    keys: readonly PolicyKey[],
  ): Promise<ReadonlyMap<string, PreparedPolicy>> {
    if (this.#versions.size > KEPT_AT_MOST) {
      this.#versions.clear();
    }
    const missing = keys.filter(key => !this.#versions.has(keyOf(key)));
    if (missing.length > 0) {
      const found = await this.#store.versions(missing);
      found.forEach(policy =>
        this.#versions.set(
          keyOf(policy),
          preparePolicy(policy, this.#registry),
        ),
      );
    }
    return this.#versions;
  }

  async #read(): Promise<readonly PreparedPolicy[]> {
    const version = await this.#store.version();
    if (version !== this.#version) {
      const policies = await this.#store.current();
      this.#current = policies.map(policy =>
        preparePolicy(policy, this.#registry),
      );
      this.#version = version;
    }
    return this.#current;
  }
}
