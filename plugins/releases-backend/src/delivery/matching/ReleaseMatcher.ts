import {
  ErrorDetail,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, Caller, entityName } from '../../platform';
import { ReleasesReader, ReleasesStore } from '../../releases';
import { StoredDeployment } from '../record/StoredDeployment';
import { chooseRelease } from './chooseRelease';

/**
 * Finds the release that a deployment belongs to.
 *
 * @internal
 */
export class ReleaseMatcher {
  readonly #store: Pick<ReleasesStore, 'byIds' | 'shippingVersions'>;
  readonly #reader: Pick<ReleasesReader, 'get'>;

  constructor(options: {
    store: Pick<ReleasesStore, 'byIds' | 'shippingVersions'>;
    reader: Pick<ReleasesReader, 'get'>;
  }) {
    this.#store = options.store;
    this.#reader = options.reader;
  }

  /** The release that ships what is deployed, where one does. */
  async match({
    components,
    environment,
    startedAt,
    stateAt,
  }: StoredDeployment): Promise<string | undefined> {
    const shipping = await this.#store.shippingVersions(
      components,
      environment,
    );
    return chooseRelease(shipping, startedAt ?? stateAt);
  }

  /** The release of a deployment, for the plugin itself. */
  async release(id: string | undefined): Promise<Release | undefined> {
    const [release] = id === undefined ? [] : await this.#store.byIds([id]);
    return release;
  }

  /**
   * Holds a release that is named to what is deployed.
   *
   * @param credentials - absent: the plugin itself names it
   * @throws an {@link ApiError} of status 404 where it is not there or not
   * readable, of 400 where it does not ship a component
   */
  async assertShips(
    credentials: Caller | undefined,
    {
      releaseId,
      components,
    }: Pick<StoredDeployment, 'releaseId' | 'components'>,
  ): Promise<void> {
    if (releaseId === undefined) {
      return;
    }
    const release = credentials
      ? await this.#reader.get(credentials, releaseId)
      : await this.release(releaseId);
    if (!release) {
      throw ApiError.notFound(`There is no release ${releaseId}.`);
    }
    const details = components.flatMap(({ entityRef }, index): ErrorDetail[] =>
      release.components.some(shipped => shipped.entityRef === entityRef)
        ? []
        : [
            {
              field: `components.${index}.entityRef`,
              code: 'not_in_release',
              message: `${release.name} does not ship ${entityName(
                entityRef,
              )}. Name the release that does, or leave releaseId out.`,
            },
          ],
    );
    if (details.length > 0) {
      throw ApiError.input(details);
    }
  }
}
