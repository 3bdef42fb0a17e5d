import { Deployment, Release } from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleasesReader, ReleasesStore } from '../../releases';
import { StoredDeployment } from '../record/StoredDeployment';
import { presentDeployment } from './presentDeployment';

/** Puts deployments into words for one reader. @internal */
export type PresentDeployment = (deployment: StoredDeployment) => Deployment;

/**
 * Reads which releases of deployments a reader may see, in one statement.
 *
 * @internal
 */
export class DeploymentPresenter {
  readonly #reader: Pick<ReleasesReader, 'find'>;
  readonly #store: Pick<ReleasesStore, 'byIds'>;

  constructor(options: {
    reader: Pick<ReleasesReader, 'find'>;
    store: Pick<ReleasesStore, 'byIds'>;
  }) {
    this.#reader = options.reader;
    this.#store = options.store;
  }

  /** @param credentials - absent: the plugin itself reads them */
  async presentFor(
    credentials: Caller | undefined,
    deployments: readonly Pick<StoredDeployment, 'releaseId'>[],
  ): Promise<PresentDeployment> {
    const ids = [
      ...new Set(deployments.flatMap(({ releaseId }) => releaseId ?? [])),
    ];
    const releases = ids.length === 0 ? [] : await this.#read(credentials, ids);
    const byId = new Map(releases.map(release => [release.id, release]));
    return deployment =>
      presentDeployment(deployment, byId.get(deployment.releaseId ?? ''));
  }

  async #read(
    credentials: Caller | undefined,
    ids: string[],
  ): Promise<Release[]> {
    if (!credentials) {
      return this.#store.byIds(ids);
    }
    const { items } = await this.#reader.find(
      credentials,
      { ids, withArchived: true },
      { sort: 'start', limit: ids.length },
    );
    return items;
  }
}
