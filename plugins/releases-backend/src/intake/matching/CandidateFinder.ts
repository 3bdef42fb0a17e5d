import {
  Release,
  ReleaseSource,
} from '@slipway/backstage-plugin-releases-common';
import { FactTarget } from '@slipway/backstage-plugin-releases-node';
import { DependenciesService } from '../../dependencies';
import { ReleasesStore, ShippedQueries } from '../../releases';
import {
  Candidates,
  NamedRelease,
  spellingsOf,
  versionsMeant,
} from './Candidates';

/** @internal */
export interface CandidateFinderOptions {
  releases: Pick<ReleasesStore, 'byIds' | 'bySources'>;
  shipped: ShippedQueries;
  dependencies: Pick<DependenciesService, 'entitiesOfProjects'>;
}

/**
 * Finds what targets may be about: however many there are, with one statement
 * for each way to find it.
 *
 * @internal
 */
export class CandidateFinder {
  readonly #options: CandidateFinderOptions;

  constructor(options: CandidateFinderOptions) {
    this.#options = options;
  }

  async find(targets: readonly FactTarget[]): Promise<Candidates> {
    const { shipped, dependencies } = this.#options;
    const [releases, digests, projects] = await Promise.all([
      this.#named(targets),
      shipped.byDigests(distinct(targets.map(({ digest }) => digest))),
      dependencies.entitiesOfProjects(
        targets.flatMap(({ project }) => project ?? []),
      ),
    ]);
    const versions = await shipped.byVersions(
      distinct([
        ...targets.map(({ entityRef }) => entityRef),
        ...projects.map(({ entityRef }) => entityRef),
      ]),
      distinct(targets.flatMap(versionsMeant).flatMap(spellingsOf)),
    );
    return { releases, digests, versions, projects };
  }

  async #named(targets: readonly FactTarget[]): Promise<NamedRelease[]> {
    const ids = distinct(targets.map(({ releaseId }) => releaseId));
    const sources: ReleaseSource[] = targets.flatMap(
      ({ source }) => source ?? [],
    );
    const found = await Promise.all([
      ids.length > 0 ? this.#options.releases.byIds(ids) : [],
      sources.length > 0 ? this.#options.releases.bySources(sources) : [],
    ]);
    const byId = new Map(found.flat().map(release => [release.id, release]));
    return [...byId.values()].map(toNamed);
  }
}

function toNamed(release: Release): NamedRelease {
  return {
    id: release.id,
    environment: release.environment,
    archived: release.archivedAt !== undefined,
    source: release.source,
    components: release.components.map(({ entityRef, toVersion }) => ({
      entityRef,
      version: toVersion ?? release.version,
    })),
  };
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.flatMap(value => value ?? []))];
}
