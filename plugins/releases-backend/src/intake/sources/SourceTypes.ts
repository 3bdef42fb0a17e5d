import {
  IntakeSourceType,
  ReleasesIntakeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { cloudEventsSourceType } from './cloudEventsSourceType';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The source types that are understood: the one of the plugin, and those that
 * modules added.
 *
 * @internal
 */
export class SourceTypes implements ReleasesIntakeExtensionPoint {
  readonly #types = new Map<string, IntakeSourceType>([
    [cloudEventsSourceType.id, cloudEventsSourceType],
  ]);

  addSourceType(type: IntakeSourceType): void {
    if (!KEBAB_CASE.test(type.id)) {
      throw new Error(
        `The source type "${type.id}" was not added: its id is not in kebab-case. Use lower case letters, digits and single dashes, for example github.`,
      );
    }
    if (this.#types.has(type.id)) {
      throw new Error(
        `The source type "${type.id}" was not added: there is a type of that id already. Give it an id of its own, or install the module that adds it only once.`,
      );
    }
    this.#types.set(type.id, type);
  }

  get(id: string): IntakeSourceType | undefined {
    return this.#types.get(id);
  }
}
