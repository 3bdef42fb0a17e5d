import { DependencyMap, shippedRefs } from '../../dependencies';
import { Interval } from '../recurrence';
import { overlap, PlacedRelease } from './PlacedRelease';
import { keys, keysOf, requiredRefs, SceneIndex } from './SceneIndex';

/** From how many entities on it is quicker to ask who is under way at the time. */
const MANY_REFS = 64;

/**
 * Releases in time as seen at one instant, some of them perhaps moved. What is
 * over by then is in nobody's way.
 *
 * @internal
 */
export class Scene {
  readonly now: number;
  readonly #index: SceneIndex;
  readonly #moved: ReadonlyMap<string, PlacedRelease>;
  readonly #movedKeys: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    index: SceneIndex,
    options: { now: number; moved?: readonly PlacedRelease[] },
  ) {
    const { now, moved = [] } = options;
    this.now = now;
    this.#index = index;
    this.#moved = new Map(moved.map(release => [release.id, release]));
    this.#movedKeys = new Map(
      moved.map(release => [release.id, keysOf(release, index.dependencies)]),
    );
  }

  get dependencies(): DependencyMap {
    return this.#index.dependencies;
  }

  /** The same releases, with some of them moved. */
  with(moved: readonly PlacedRelease[]): Scene {
    return new Scene(this.#index, {
      now: this.now,
      moved: [...this.#moved.values(), ...moved],
    });
  }

  get(id: string): PlacedRelease | undefined {
    return this.#moved.get(id) ?? this.#index.releases.get(id);
  }

  isLive({ interval }: PlacedRelease): boolean {
    return interval.end > this.now;
  }

  /** The releases that are not over yet. */
  live(): PlacedRelease[] {
    return this.#withMoved(this.#index.releases.values(), () => true).filter(
      release => this.isLive(release),
    );
  }

  /** The live releases with a key that overlap a span. */
  overlapping(key: string, span: Interval): PlacedRelease[] {
    return this.#withMoved(
      this.#index.keyed(key).overlapping(span),
      ({ id, interval }) =>
        this.#movedKeys.get(id)!.has(key) && overlap(interval, span),
    ).filter(release => this.isLive(release));
  }

  /** The live releases of an environment that ship one of these and overlap a span. */
  shipping(
    refs: ReadonlySet<string>,
    environment: string,
    span: Interval,
  ): PlacedRelease[] {
    if (refs.size > MANY_REFS) {
      return this.overlapping(keys.environment(environment), span).filter(
        ({ components }) =>
          components.some(({ entityRef }) => refs.has(entityRef)),
      );
    }
    return [
      ...new Set(
        [...refs].flatMap(ref =>
          this.overlapping(keys.ships(environment, ref), span),
        ),
      ),
    ];
  }

  /** All that ship an entity, those whose window is over included. */
  carriers(entityRef: string): PlacedRelease[] {
    return this.#withMoved(this.#index.carriers(entityRef), release =>
      shippedRefs(release).has(entityRef),
    );
  }

  /** All that require an entity. */
  requirers(entityRef: string): PlacedRelease[] {
    return this.#withMoved(this.#index.requirers(entityRef), release =>
      requiredRefs(release).has(entityRef),
    );
  }

  /** All that are aboard a train. */
  aboard(departure: string): PlacedRelease[] {
    return this.#withMoved(
      this.#index.aboard(departure),
      release => release.departure === departure,
    );
  }

  #withMoved(
    found: Iterable<PlacedRelease>,
    isFound: (moved: PlacedRelease) => boolean,
  ): PlacedRelease[] {
    if (this.#moved.size === 0) {
      return [...found];
    }
    return [
      ...[...found].filter(({ id }) => !this.#moved.has(id)),
      ...[...this.#moved.values()].filter(isFound),
    ];
  }
}
