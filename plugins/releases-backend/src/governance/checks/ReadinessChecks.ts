import { ReadinessCheck } from '@slipway/backstage-plugin-releases-node';
import { BUILT_IN_GATES } from '../gates/builtInGates';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The checks that modules have added.
 *
 * @internal
 */
export class ReadinessChecks {
  readonly #checks = new Map<string, ReadinessCheck>();

  add(check: ReadinessCheck): void {
    const { id, name } = check;
    if (!KEBAB_CASE.test(id)) {
      throw new Error(
        `The readiness check "${id}" was not added: its id is not in kebab-case. Use lower case letters, digits and single dashes, for example load-test.`,
      );
    }
    if (this.#checks.has(id) || BUILT_IN_GATES.some(gate => gate.id === id)) {
      throw new Error(
        `The readiness check "${id}" was not added: there is a gate of that id already. Give it an id of its own, or install the module that adds it only once.`,
      );
    }
    if (name.trim() === '') {
      throw new Error(
        `The readiness check "${id}" was not added: it has no name. Give it one that people can read.`,
      );
    }
    this.#checks.set(id, check);
  }

  all(): ReadinessCheck[] {
    return [...this.#checks.values()];
  }
}
