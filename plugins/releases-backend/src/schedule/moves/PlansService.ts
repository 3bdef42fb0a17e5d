import {
  formatInstant,
  PlanCommit,
  Release,
  releaseUpdatePermission,
  WhatIf,
  WhatIfRequest,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { ApiError, WriteContext } from '../../platform';
import { MilestoneMover, ReleaseWriter } from '../../releases';
import { FactsLoader } from '../conflicts/compute/FactsLoader';
import { toPlacedRelease } from '../scene/PlacedRelease';
import { assertTimes, MoveChecks, moveOf } from './MoveChecks';
import { PlansStore, StoredPlan } from './PlansStore';
import { previewMoves } from './previewMoves';
import { PreviewPresenter } from './PreviewPresenter';

const MINUTE = 60_000;
const LIFETIME_MS = 30 * MINUTE;

/** How long a plan that expired can still be told from one that never was. */
const REMEMBERED_MS = 24 * 60 * MINUTE;

/** @internal */
export interface PlansServiceOptions {
  store: PlansStore;
  checks: MoveChecks;
  presenter: PreviewPresenter;
  writer: ReleaseWriter;
  loader: FactsLoader;
  milestoneMover: MilestoneMover;
  now?: () => Date;
}

/** Ends a transaction whose plan somebody else committed meanwhile. */
class AlreadyCommitted extends Error {}

/**
 * Shows what moving releases would change, and moves them as shown.
 *
 * @internal
 */
export class PlansService {
  readonly #options: PlansServiceOptions;
  readonly #now: () => Date;

  constructor(options: PlansServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async preview(
    { credentials, actor }: WriteContext,
    { moves }: WhatIfRequest,
  ): Promise<WhatIf> {
    const { checks, presenter, loader, store, milestoneMover } = this.#options;
    const now = this.#now();
    assertTimes(moves, now);
    const releases = await checks.readable(credentials, moves);
    await checks.assertCurrent(moves, releases);
    const moveMilestones = await milestoneMover();
    const moved = moves.map(move => moveOf(move, releases, moveMilestones));

    const { scene, factsFor, calendar } = await loader.load();
    const preview = await previewMoves(
      moved.flatMap(({ next }) => toPlacedRelease(next) ?? []),
      { scene, factsFor },
    );
    const refused = await checks.refused(credentials, [...releases.values()]);
    const answer = await presenter.present(
      credentials,
      moved,
      { ...preview, refused },
      calendar,
    );
    const plan: StoredPlan = {
      id: newId(),
      createdBy: actor,
      createdAt: formatInstant(now),
      expiresAt: formatInstant(new Date(now.getTime() + LIFETIME_MS)),
      moves,
    };
    await store.forget(new Date(now.getTime() - REMEMBERED_MS));
    await store.insert(plan);
    return { id: plan.id, expiresAt: plan.expiresAt, ...answer };
  }

  async commit(context: WriteContext, id: string): Promise<PlanCommit> {
    const plan = await this.#planOf(context, id);
    if (plan.outcome) {
      return plan.outcome;
    }
    const now = this.#now();
    if (Date.parse(plan.expiresAt) <= now.getTime()) {
      throw ApiError.conflict(
        `This plan expired at ${plan.expiresAt}. Preview the moves again, and commit what you see then.`,
      );
    }
    try {
      return await this.#move(context, plan, formatInstant(now));
    } catch (error) {
      const { outcome } = await this.#planOf(context, id);
      if (outcome) {
        return outcome;
      }
      throw error;
    }
  }

  async #move(
    context: WriteContext,
    { id, moves }: StoredPlan,
    committedAt: string,
  ): Promise<PlanCommit> {
    const { store, writer, checks, milestoneMover } = this.#options;
    const moveMilestones = await milestoneMover();
    const releases = await checks.readable(context.credentials, moves);
    await checks.assertPermitted(context.credentials, [...releases.values()]);
    await checks.assertCurrent(moves, releases);
    const toOutcome = (written: Release[]): PlanCommit => ({
      id,
      committedAt,
      releases: written,
    });
    const written = await writer.writeAll(
      context,
      moves.map(move => ({
        id: move.releaseId,
        revision: move.revision,
        permission: releaseUpdatePermission,
        what: `move ${releases.get(move.releaseId)?.name}`,
        checkAfter: true,
        edit: current => {
          const moved = moveOf(
            move,
            new Map([[current.id, current]]),
            moveMilestones,
          );
          return {
            next: moved.next,
            action: 'moved',
            warnings: moved.warnings,
          };
        },
      })),
      {
        answer: toOutcome,
        alongside: async (tx, done) => {
          if (!(await store.commit(tx, toOutcome(done)))) {
            throw new AlreadyCommitted();
          }
        },
      },
    );
    return toOutcome(written);
  }

  /** @throws an {@link ApiError} where it is not there, or somebody else's */
  async #planOf({ actor }: WriteContext, id: string): Promise<StoredPlan> {
    const plan = await this.#options.store.get(id);
    if (!plan) {
      throw ApiError.notFound(
        `There is no plan ${id}; it may have expired long ago. Preview the moves again.`,
      );
    }
    if (plan.createdBy !== actor) {
      throw ApiError.notAllowed(
        'Only the person who previewed this plan can commit it. Preview the moves yourself.',
      );
    }
    return plan;
  }
}
