import {
  Deployment,
  DeploymentChange,
  DeploymentList,
  DeploymentListQuery,
  deploymentRecordPermission,
  DeploymentReviewInput,
  deploymentReviewPermission,
  formatInstant,
  instantSchema,
  NewDeployment,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import {
  ApiError,
  assertPerson,
  Caller,
  decideAgain,
  Journal,
  PermissionGuard,
  positionCursor,
  WriteContext,
} from '../../platform';
import { ReleasesReader } from '../../releases';
import {
  DeploymentFilter,
  DeploymentQueries,
} from '../record/DeploymentQueries';
import { DeploymentsStore } from '../record/DeploymentsStore';
import { StoredDeployment } from '../record/StoredDeployment';
import { DeploymentPresenter } from './DeploymentPresenter';
import { DeploymentRecorder } from './DeploymentRecorder';

/** @internal */
export interface DeploymentsServiceOptions {
  guardPermission: PermissionGuard;
  journal: Journal;
  presenter: DeploymentPresenter;
  queries: DeploymentQueries;
  reader: Pick<ReleasesReader, 'idsIn'>;
  recorder: DeploymentRecorder;
  store: DeploymentsStore;
  now?: () => Date;
}

const cursors = positionCursor(
  z.strictObject({ at: instantSchema, id: z.string() }),
);

/**
 * Deployments as people and tools read, record and review them. Everybody who
 * is signed in may read them; their releases are told where those may be read.
 *
 * @internal
 */
export class DeploymentsService {
  readonly #options: DeploymentsServiceOptions;
  readonly #now: () => Date;

  constructor(options: DeploymentsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(
    credentials: Caller,
    query: DeploymentListQuery,
  ): Promise<DeploymentList> {
    const { presenter, queries, reader } = this.#options;
    const { limit, cursor, totalItems, ...asked } = query;
    const { releaseId } = asked;
    const filter: DeploymentFilter = {
      ...asked,
      readable:
        releaseId === undefined
          ? undefined
          : await reader.idsIn(credentials, {
              ids: [releaseId],
              withArchived: true,
            }),
    };
    const { items, next } = await queries.page(filter, {
      limit,
      after: cursors.read(cursor),
    });
    const present = await presenter.presentFor(credentials, items);
    return {
      items: items.map(present),
      nextCursor: next && cursors.write(next),
      totalItems: totalItems ? await queries.count(filter) : undefined,
    };
  }

  async get(credentials: Caller, id: string): Promise<Deployment> {
    const deployment = await this.#find(id);
    return this.#present(credentials, deployment);
  }

  async record(
    context: WriteContext,
    input: NewDeployment,
  ): Promise<Deployment> {
    const { guardPermission, recorder } = this.#options;
    await guardPermission(deploymentRecordPermission, context.credentials);
    return recorder.record(input, context);
  }

  async change(
    context: WriteContext,
    id: string,
    change: DeploymentChange,
  ): Promise<Deployment> {
    const { guardPermission, recorder } = this.#options;
    await guardPermission(deploymentRecordPermission, context.credentials);
    return recorder.change(
      () => this.#findCurrent(context, id),
      change,
      context,
    );
  }

  /** @throws an {@link ApiError} of status 409 where nothing is flagged */
  async review(
    context: WriteContext,
    id: string,
    { note }: DeploymentReviewInput,
  ): Promise<Deployment> {
    const { guardPermission, journal, presenter, store } = this.#options;
    const { actor: by, credentials } = context;
    assertPerson(credentials, 'review deployments');
    await guardPermission(deploymentReviewPermission, credentials);
    return decideAgain(async () => {
      const before = await this.#find(id);
      if (before.flags.length === 0) {
        throw nothingFlagged();
      }
      const present = await presenter.presentFor(credentials, [before]);
      const at = formatInstant(this.#now());
      const after: StoredDeployment = {
        ...before,
        reviews: [...before.reviews, { by, at, note }],
        needsReview: false,
        updatedBy: by,
        updatedAt: at,
        revision: before.revision + 1,
      };
      return journal.commit(context, at, async entry => {
        await entry.write(store, [
          { before, after, action: 'deployment_reviewed', reason: note },
        ]);
        return present(after);
      });
    });
  }

  async #present(
    credentials: Caller,
    deployment: StoredDeployment,
  ): Promise<Deployment> {
    const { presenter } = this.#options;
    const present = await presenter.presentFor(credentials, [deployment]);
    return present(deployment);
  }

  async #find(id: string): Promise<StoredDeployment> {
    const deployment = await this.#options.store.get(id);
    if (!deployment) {
      throw ApiError.notFound(
        `There is no deployment ${id}. Check the id, or look for it in the list of deployments.`,
      );
    }
    return deployment;
  }

  /** @throws an {@link ApiError} of status 409 where another revision is meant */
  async #findCurrent(
    { ifMatch, credentials }: WriteContext,
    id: string,
  ): Promise<StoredDeployment> {
    const deployment = await this.#find(id);
    const { revision } = deployment;
    if (ifMatch && !ifMatch.includes(revision)) {
      const message = `This deployment was changed since; it is at revision ${revision}. Nothing was saved; look at it again.`;
      throw ApiError.conflict(message, {
        current: await this.#present(credentials, deployment),
        details: [{ field: 'If-Match', code: 'stale_revision', message }],
      });
    }
    return deployment;
  }
}

function nothingFlagged(): ApiError {
  const message = 'This deployment has no flag, so there is nothing to review.';
  return ApiError.conflict(message, {
    details: [{ field: '', code: 'not_flagged', message }],
  });
}
