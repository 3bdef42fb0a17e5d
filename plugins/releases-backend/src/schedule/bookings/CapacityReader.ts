import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { DependenciesService } from '../../dependencies';
import { Capacities } from './Capacities';
import { ConfiguredCapacities } from './readCapacities';

/** Says on a Resource how many releases may use it at a time. @public */
export const CAPACITY_ANNOTATION = 'slipway.dev/release-capacity';

/** A shared Resource bears one release at a time, unless something says more. */
const DEFAULT_CAPACITY = 1;

function annotationOf(document: JsonObject): unknown {
  const metadata = document.metadata as JsonObject | undefined;
  const annotations = metadata?.annotations as JsonObject | undefined;
  return annotations?.[CAPACITY_ANNOTATION];
}

/**
 * How many releases environments and Resources bear at a time: by the
 * configuration, then by what the catalog says of a Resource.
 *
 * @internal
 */
export class CapacityReader {
  readonly #configured: ConfiguredCapacities;
  readonly #dependencies: Pick<DependenciesService, 'entitiesOf' | 'snapshot'>;
  readonly #logger: LoggerService;
  #annotated: { snapshotId?: string; capacities: ReadonlyMap<string, number> } =
    { capacities: new Map() };

  constructor(options: {
    configured: ConfiguredCapacities;
    dependencies: Pick<DependenciesService, 'entitiesOf' | 'snapshot'>;
    logger: LoggerService;
  }) {
    this.#configured = options.configured;
    this.#dependencies = options.dependencies;
    this.#logger = options.logger;
  }

  async read(): Promise<Capacities> {
    const { environments, resources } = this.#configured;
    const annotated = await this.#readAnnotated();
    return {
      ofEnvironment: environment => environments.get(environment),
      ofResource: ref =>
        resources.get(ref) ?? annotated.get(ref) ?? DEFAULT_CAPACITY,
    };
  }

  async #readAnnotated(): Promise<ReadonlyMap<string, number>> {
    const snapshotId = (await this.#dependencies.snapshot())?.id;
    if (snapshotId !== this.#annotated.snapshotId) {
      this.#annotated = { snapshotId, capacities: await this.#load() };
    }
    return this.#annotated.capacities;
  }

  async #load(): Promise<ReadonlyMap<string, number>> {
    const capacities = new Map<string, number>();
    for await (const batch of this.#dependencies.entitiesOf('Resource')) {
      for (const { ref, document } of batch) {
        const stated = annotationOf(document);
        const capacity = Number(stated);
        if (
          stated !== undefined &&
          Number.isInteger(capacity) &&
          capacity > 0
        ) {
          capacities.set(ref, capacity);
        } else if (stated !== undefined) {
          this.#logger.warn(
            `The annotation ${CAPACITY_ANNOTATION} of ${ref} is no whole number of at least 1; it counts as ${DEFAULT_CAPACITY}.`,
          );
        }
      }
    }
    return capacities;
  }
}
