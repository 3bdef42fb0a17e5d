import {
  isOpenState,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseFacts } from '../../../dependencies/order/ReleaseFacts';

/**
 * Facts from a list of releases. It counts what it is asked.
 *
 * @internal
 */
export class FakeReleaseFacts implements ReleaseFacts {
  asked = 0;
  readonly #releases: readonly Release[];

  constructor(releases: readonly Release[]) {
    this.#releases = releases;
  }

  async byIds(ids: string[]) {
    this.asked++;
    return this.#releases.filter(({ id }) => ids.includes(id));
  }

  async carriers(entityRefs: string[]) {
    this.asked++;
    return this.#releases
      .filter(
        ({ state, archivedAt }) =>
          archivedAt === undefined &&
          !['cancelled', 'failed', 'rolled_back'].includes(state),
      )
      .flatMap(release =>
        release.components
          .filter(({ entityRef }) => entityRefs.includes(entityRef))
          .map(({ entityRef, toVersion }) => ({
            releaseId: release.id,
            entityRef,
            toVersion,
            state: release.state,
            environment: release.environment,
            window: release.window,
            releasedAt:
              release.actual.end ?? release.window?.end ?? release.updatedAt,
          })),
      );
  }

  async requirers(entityRefs: string[]) {
    this.asked++;
    return this.#releases
      .filter(
        ({ state, archivedAt }) =>
          archivedAt === undefined && isOpenState(state),
      )
      .flatMap(({ id, components }) =>
        components
          .flatMap(component => component.requires)
          .filter(({ entityRef }) => entityRefs.includes(entityRef))
          .map(({ entityRef, version }) => ({
            releaseId: id,
            requiredRef: entityRef,
            version,
          })),
      );
  }
}
