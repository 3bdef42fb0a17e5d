import { DependencyMap } from '../../../dependencies';
import { shareReading } from '../../../platform';
import { PlacedRelease, toPlacedRelease } from '../../scene/PlacedRelease';
import { SceneIndex } from '../../scene/SceneIndex';
import type { FactsLoaderOptions } from './FactsLoader';

/** How many releases are read at a time. */
const BATCH = 1000;

/**
 * Keeps the open releases at hand, and reads anew only what changed: which
 * versions there are is asked every time, so that what it answers is what the
 * database holds.
 *
 * @internal
 */
export class SceneLoader {
  readonly #options: Pick<FactsLoaderOptions, 'releases' | 'dependencies'>;
  #releases: ReadonlyMap<string, PlacedRelease> = new Map();
  #version: string | undefined;
  #versions: ReadonlyMap<string, string> = new Map();
  #dependencies: { snapshotId?: string; map: DependencyMap } = {
    map: new DependencyMap([]),
  };
  #index = new SceneIndex([], this.#dependencies.map);

  constructor(options: Pick<FactsLoaderOptions, 'releases' | 'dependencies'>) {
    this.#options = options;
  }

  /** What is there now. Who asks before a reading has begun shares it. */
  readonly load = shareReading(() => this.#read());

  async #read(): Promise<SceneIndex> {
    const dependencies = await this.#readDependencies();
    const releases = await this.#readReleases();
    if (
      releases !== this.#releases ||
      dependencies !== this.#index.dependencies
    ) {
      this.#index = new SceneIndex(releases.values(), dependencies);
      this.#releases = releases;
    }
    return this.#index;
  }

  async #readDependencies(): Promise<DependencyMap> {
    const { dependencies } = this.#options;
    const snapshotId = (await dependencies.snapshot())?.id;
    if (snapshotId !== this.#dependencies.snapshotId) {
      const edges = await dependencies.allEdges();
      this.#dependencies = { snapshotId, map: new DependencyMap(edges) };
    }
    return this.#dependencies.map;
  }

  async #readReleases(): Promise<ReadonlyMap<string, PlacedRelease>> {
    const current = await this.#options.releases.placedVersion();
    if (current === this.#version) {
      return this.#releases;
    }
    const placed = await this.#options.releases.placed();
    const changed = placed.filter(
      ({ id, version }) => this.#versions.get(id) !== version,
    );
    const read = new Map<string, PlacedRelease>();
    for (let start = 0; start < changed.length; start += BATCH) {
      const batch = changed.slice(start, start + BATCH).map(({ id }) => id);
      for (const release of await this.#options.releases.byIds(batch)) {
        const item = toPlacedRelease(release);
        if (item) {
          read.set(item.id, item);
        }
      }
    }
    const versions = new Map(placed.map(({ id, version }) => [id, version]));
    const releases = new Map(
      placed.flatMap(({ id, version }) => {
        const item =
          this.#versions.get(id) === version
            ? this.#releases.get(id)
            : read.get(id);
        return item ? [[id, item] as const] : [];
      }),
    );
    this.#version = current;
    this.#versions = versions;
    return releases;
  }
}
