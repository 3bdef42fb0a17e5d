import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  formatInstant,
  Message,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { GatesOfReleases } from '../../governance';
import { actorOf, ApiError, decideAgain, Journal } from '../../platform';
import { ReleaseLifecycle, ReleasesStore } from '../../releases';
import { raiseFlags } from '../flags/raiseFlags';
import { DeploymentsStore, Versioned } from '../record/DeploymentsStore';
import { StoredDeployment } from '../record/StoredDeployment';
import { areMovedBy, movesFor } from './movesFor';

const AT_A_TIME = 50;

/** After this, another backend takes over what one has not finished. */
const LEASE_MS = 30_000;

/** @internal */
export interface ReleaseMoverOptions {
  auth: AuthService;
  gatesOf: Pick<GatesOfReleases, 'of'>;
  journal: Journal;
  lifecycle: Pick<ReleaseLifecycle, 'transition'>;
  logger: LoggerService;
  releases: Pick<ReleasesStore, 'byIds'>;
  store: DeploymentsStore;
  now?: () => Date;
}

/**
 * Moves releases on with their deployments where policies say so, by the
 * transitions that people make: whatever stops those stops it, and is told on
 * the deployment.
 *
 * @internal
 */
export class ReleaseMover {
  readonly #options: ReleaseMoverOptions;
  readonly #now: () => Date;

  constructor(options: ReleaseMoverOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Moves the release of a deployment that was just written; never fails. */
  async moveWith(deployment: StoredDeployment): Promise<void> {
    try {
      const refusal = await this.#move(deployment);
      await this.#options.store.moveDone(
        refusal === undefined
          ? deployment
          : await this.#flag(deployment, refusal),
      );
    } catch (error) {
      this.#options.logger.warn(
        'A release could not be moved on with its deployment; this is tried again',
        toError(error),
      );
    }
  }

  /** Moves what a process that died has left. */
  async moveOn(): Promise<void> {
    const left = await this.#options.store.claimMoves(this.#now(), {
      limit: AT_A_TIME,
      leaseMs: LEASE_MS,
    });
    for (const deployment of left) {
      await this.moveWith(deployment);
    }
  }

  /** @returns why it could not be moved, unless others moved it meanwhile */
  async #move(deployment: StoredDeployment): Promise<string | undefined> {
    const { releases, store } = this.#options;
    const { releaseId = '', environment, state } = deployment;
    const [release] = await releases.byIds([releaseId]);
    if (
      !release ||
      release.archivedAt ||
      release.environment !== environment ||
      !(await this.#isMoved(release))
    ) {
      return undefined;
    }
    const deployed = await store.succeededRefs(releaseId, environment);
    const isWhole = release.components.every(({ entityRef }) =>
      deployed.has(entityRef),
    );
    for (const to of movesFor(release.state, state, isWhole)) {
      const refusal = await this.#transition(release, to, deployment);
      if (refusal !== undefined) {
        const [now] = await releases.byIds([releaseId]);
        const isDue = movesFor(now.state, state, isWhole).includes(to);
        return isDue ? refusal : undefined;
      }
    }
    return undefined;
  }

  async #isMoved(release: Release): Promise<boolean> {
    const asked = await this.#options.gatesOf.of([release]);
    return areMovedBy(asked.get(release.id)?.policies ?? []);
  }

  /** @returns why it was refused, if it was */
  async #transition(
    { id }: Release,
    to: ReleaseState,
    { id: deploymentId, source, state, url }: StoredDeployment,
  ): Promise<string | undefined> {
    const { auth, lifecycle } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    try {
      await lifecycle.transition(
        {
          credentials,
          actor: actorOf(credentials),
          saveIdempotentResponse: async () => {},
        },
        id,
        {
          to,
          reason: `By the deployment ${source.externalId} of ${
            source.provider
          }, which is ${state.replaceAll('_', ' ')}`,
        },
        { deployment: { to: { id: deploymentId, url } } },
      );
      return undefined;
    } catch (error) {
      if (error instanceof ApiError && error.statusCode < 500) {
        return error.message;
      }
      throw error;
    }
  }

  /** @returns the revision after it, if nothing else was told meanwhile */
  async #flag(
    { id, revision }: StoredDeployment,
    refusal: string,
  ): Promise<Versioned> {
    const { auth, journal, store } = this.#options;
    const actor = actorOf(await auth.getOwnServiceCredentials());
    const message: Message = {
      code: 'deployment.release_not_moved',
      params: { why: { code: 'phrase.text', params: { text: refusal } } },
    };
    return decideAgain(async () => {
      const before = await store.get(id);
      const at = formatInstant(this.#now());
      const flagged =
        before &&
        raiseFlags(before, [{ code: 'release_not_moved', message }], at);
      if (!before || !flagged || flagged === before) {
        return { id, revision };
      }
      const after: StoredDeployment = {
        ...flagged,
        updatedBy: actor,
        updatedAt: at,
        revision: before.revision + 1,
      };
      await journal.commit({ actor }, at, entry =>
        entry.write(store, [{ before, after, action: 'deployment_flagged' }]),
      );
      return before.revision === revision ? after : { id, revision };
    });
  }
}
