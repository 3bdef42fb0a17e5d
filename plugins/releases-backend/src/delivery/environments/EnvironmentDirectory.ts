import { stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  DeployedEnvironment,
  EnvironmentTier,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { DescribedEnvironment, listEnvironments } from './listEnvironments';
import { ConfiguredEnvironment } from './readEnvironments';

/** Resources of this type describe the environment of their name. */
const RESOURCES = { kind: 'Resource', type: 'environment' };

/**
 * The environments that versions are deployed to: those of the configuration,
 * as the last snapshot of the catalog describes them, and all others that a
 * deployment is known of.
 *
 * @internal
 */
export class EnvironmentDirectory {
  readonly #db: Knex;
  readonly #configured: readonly ConfiguredEnvironment[];
  readonly #dependencies: Pick<DependenciesService, 'documentsIn' | 'snapshot'>;
  #described: {
    snapshotId?: string;
    environments: readonly DescribedEnvironment[];
  } = { environments: [] };

  constructor(options: {
    db: Knex;
    configured: readonly ConfiguredEnvironment[];
    dependencies: Pick<DependenciesService, 'documentsIn' | 'snapshot'>;
  }) {
    this.#db = options.db;
    this.#configured = options.configured;
    this.#dependencies = options.dependencies;
  }

  /** What an environment is for, if the configuration says so. */
  tierOf(environment: string): EnvironmentTier | undefined {
    return this.#configured.find(({ name }) => name === environment)?.tier;
  }

  async list(): Promise<DeployedEnvironment[]> {
    const [described, deployedTo] = await Promise.all([
      this.#describe(),
      this.#deployedTo(),
    ]);
    return listEnvironments(this.#configured, deployedTo, described);
  }

  /** Goes from one name to the next by the index, however many rows each has. */
  async #deployedTo(): Promise<string[]> {
    const least = () => this.#db('running_versions').min('environment');
    const rows: { name: string }[] = await this.#db
      .withRecursive('found', ['name'], query =>
        query
          .from(least().as('first'))
          .unionAll(
            this.#db
              .from('found')
              .whereNotNull('found.name')
              .select(
                least()
                  .whereRaw('running_versions.environment > found.name')
                  .as('next'),
              ),
          ),
      )
      .from('found')
      .whereNotNull('name')
      .select('name');
    return rows.map(({ name }) => name);
  }

  /** Read once for each snapshot. */
  async #describe(): Promise<readonly DescribedEnvironment[]> {
    const snapshotId = (await this.#dependencies.snapshot())?.id;
    if (snapshotId !== this.#described.snapshotId) {
      const documents = await this.#dependencies.documentsIn(RESOURCES);
      this.#described = {
        snapshotId,
        environments: documents.map(toDescribed).sort(defaultNamespaceFirst),
      };
    }
    return this.#described.environments;
  }
}

function toDescribed({ kind, metadata }: JsonObject): DescribedEnvironment {
  const { name, namespace, title, description } = metadata as Record<
    'name' | 'namespace' | 'title' | 'description',
    string
  >;
  return {
    entityRef: stringifyEntityRef({ kind: `${kind}`, namespace, name }),
    name: name.toLowerCase(),
    title,
    description,
  };
}

function defaultNamespaceFirst(
  a: DescribedEnvironment,
  b: DescribedEnvironment,
): number {
  const [first, second] = [a, b].map(({ entityRef }) =>
    entityRef.startsWith('resource:default/') ? '' : entityRef,
  );
  return first.localeCompare(second);
}
