import {
  Deployment,
  DeploymentChange,
  formatInstant,
  NewDeployment,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  Caller,
  changedFields,
  decideAgain,
  Journal,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { DeploymentFactsReader } from '../flags/DeploymentFactsReader';
import { flagDeployment } from '../flags/flagDeployment';
import { raiseFlags } from '../flags/raiseFlags';
import { spanOfDeployment } from '../flags/spanOfDeployment';
import { ReleaseMatcher } from '../matching/ReleaseMatcher';
import {
  applyDeployment,
  DeploymentMismatch,
  DeploymentProgress,
  firstTold,
} from '../record/applyDeployment';
import { DeploymentsStore } from '../record/DeploymentsStore';
import { timesAhead, toldAt, ToldTimes } from '../record/deploymentTimes';
import { RunningVersions } from '../record/RunningVersions';
import { StoredDeployment } from '../record/StoredDeployment';
import { DeploymentPresenter } from './DeploymentPresenter';

/** Who tells of a deployment. @internal */
export interface DeploymentSender {
  /** The name in the ledger: a user, or `service:` and who it is. */
  actor: string;
  /**
   * Whose permissions decide which releases may be named and are told; absent:
   * the plugin itself, for a sender that it has authenticated.
   */
  credentials?: Caller;
  /** As that of a {@link WriteContext}. */
  saveIdempotentResponse?: WriteContext['saveIdempotentResponse'];
}

/** @internal */
export interface DeploymentRecorderOptions {
  facts: DeploymentFactsReader;
  journal: Journal;
  matcher: ReleaseMatcher;
  presenter: DeploymentPresenter;
  running: RunningVersions;
  store: DeploymentsStore;
  /** Called after a deployment was written whose release may be moved on with it; must not fail. */
  onMoving: (deployment: StoredDeployment) => Promise<void>;
  now?: () => Date;
}

type Told = DeploymentProgress & Pick<StoredDeployment, 'source'>;

/** A deployment that was decided on. */
interface DecidedDeployment {
  before?: StoredDeployment;
  after: StoredDeployment;
}

/** How long the request that recorded a deployment has to move its release. */
const TO_ITSELF_MS = 30_000;

/**
 * Takes what tools tell of deployments: how each goes on, to which release it
 * belongs, and what is wrong about it. It asks for no permission.
 *
 * @internal
 */
export class DeploymentRecorder {
  readonly #options: DeploymentRecorderOptions;
  readonly #now: () => Date;

  constructor(options: DeploymentRecorderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Records a deployment, or how one that is known goes on. The same again
   * changes nothing.
   *
   * @throws an {@link ApiError} of status 400 where a time is in the future or
   * the release does not ship a component, of 404 where there is no such
   * release, of 409 where the deployment is known to deploy something else
   */
  async record(
    input: NewDeployment,
    sender: DeploymentSender,
  ): Promise<Deployment> {
    const now = this.#now();
    assertNotAhead(input, now);
    const { occurredAt: _, ...told } = input;
    const stateAt = toldAt(input, now);
    return this.#commitAgain(sender, async () => {
      const known = await this.#options.store.bySource(input.source);
      return this.#decide(known, { ...told, stateAt }, sender);
    });
  }

  /**
   * Says how a deployment that is known goes on.
   *
   * @param find - finds it, each time that it is decided on; throws where it
   * is not there, or not the one that is meant
   */
  async change(
    find: () => Promise<StoredDeployment>,
    change: DeploymentChange,
    sender: DeploymentSender,
  ): Promise<Deployment> {
    const now = this.#now();
    assertNotAhead(change, now);
    return this.#commitAgain(sender, async () => {
      const known = await find();
      const { before, after } = await this.#goOn(known, change, sender);
      return { before, after: { ...after, url: change.url ?? after.url } };
    });
  }

  async #commitAgain(
    sender: DeploymentSender,
    decide: () => Promise<DecidedDeployment>,
  ): Promise<Deployment> {
    const { after, answer, isMoving } = await decideAgain(async () =>
      this.#commit(sender, await decide()),
    );
    if (isMoving) {
      await this.#options.onMoving(after);
    }
    return answer;
  }

  async #commit(sender: DeploymentSender, decided: DecidedDeployment) {
    const { journal, presenter, running, store } = this.#options;
    const { before } = decided;
    const at = formatInstant(this.#now());
    const present = await presenter.presentFor(sender.credentials, [
      decided.after,
    ]);
    if (before && !differs(before, decided.after)) {
      return { after: before, answer: present(before), isMoving: false };
    }
    const after = withoutUndefined<StoredDeployment>({
      ...decided.after,
      updatedBy: sender.actor,
      updatedAt: at,
      revision: (before?.revision ?? 0) + 1,
    });
    const isMoving =
      after.releaseId !== undefined &&
      (after.state !== before?.state || after.releaseId !== before.releaseId);
    const answer = await journal.commit(sender, at, async entry => {
      await running.lock(entry.tx, after);
      await entry.write(store, [
        {
          before,
          after,
          action: before ? 'deployment_changed' : 'deployment_recorded',
        },
      ]);
      await running.settle(entry.tx, after);
      if (isMoving) {
        const from = new Date(Date.parse(at) + TO_ITSELF_MS);
        await store.wantMove(entry.tx, after.id, from);
      }
      return present(after);
    });
    return { after, answer, isMoving };
  }

  async #goOn(
    known: StoredDeployment,
    change: DeploymentChange,
    sender: DeploymentSender,
  ): Promise<DecidedDeployment> {
    const { state } = change;
    if (state === undefined) {
      return { before: known, after: known };
    }
    const { startedAt: _, finishedAt: __, url: ___, ...told } = known;
    const stateAt = toldAt(change, this.#now());
    return this.#decide(known, { ...told, state, stateAt }, sender);
  }

  async #decide(
    known: StoredDeployment | undefined,
    told: Told,
    { actor, credentials }: DeploymentSender,
  ): Promise<DecidedDeployment> {
    const { matcher } = this.#options;
    const at = formatInstant(this.#now());
    if (told.releaseId !== known?.releaseId) {
      await matcher.assertShips(credentials, told);
    }
    const next = known
      ? nextOf(known, told)
      : firstTold<StoredDeployment>({
          ...told,
          id: newId(),
          flags: [],
          reviews: [],
          needsReview: false,
          createdBy: actor,
          createdAt: at,
          updatedBy: actor,
          updatedAt: at,
          revision: 1,
        });
    if (next === known) {
      return { before: known, after: known };
    }
    const releaseId = next.releaseId ?? (await matcher.match(next));
    const matched = { ...next, releaseId };
    const release = await matcher.release(releaseId);
    return { before: known, after: await this.#flagged(matched, release, at) };
  }

  async #flagged(
    deployment: StoredDeployment,
    release: Release | undefined,
    at: string,
  ): Promise<StoredDeployment> {
    const span = spanOfDeployment(deployment, this.#now());
    if (!span) {
      return deployment;
    }
    const facts = await this.#options.facts.read({ deployment, span, release });
    return raiseFlags(deployment, flagDeployment(facts), at);
  }
}

/** @returns what is known itself where nothing new was told */
function nextOf(known: StoredDeployment, told: Told): StoredDeployment {
  const applied = applyDeployment(known, told);
  switch (applied.outcome) {
    case 'mismatch':
      throw mismatched(applied.mismatch);
    case 'changed':
      return applied.next;
    default:
      return known;
  }
}

function differs(before: StoredDeployment, after: StoredDeployment): boolean {
  return Object.keys(changedFields(before, after)).length > 0;
}

function assertNotAhead(told: ToldTimes, now: Date): void {
  const details = timesAhead(told, now);
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}

function mismatched(detail: DeploymentMismatch): ApiError {
  return ApiError.conflict(detail.message, { details: [detail] });
}
