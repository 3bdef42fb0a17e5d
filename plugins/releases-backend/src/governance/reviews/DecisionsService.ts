import {
  formatInstant,
  NewReviewDecision,
  Release,
  ReviewDecision,
  ReviewDecisionRecord,
  reviewManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { DependenciesService } from '../../dependencies';
import {
  ApiError,
  assertPerson,
  Caller,
  decideAgain,
  personRef,
  PermissionGuard,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { EntityChecker, ReleasesReader } from '../../releases';
import { contentHash } from '../approvals/contentHash';
import { AttachedWriter } from '../attached/AttachedWriter';
import { DecisionKeeper, DecisionWitness } from '../decisions/DecisionKeeper';
import { DecisionsStore, StoredDecision } from '../decisions/DecisionsStore';
import { openBeforeStart } from '../decisions/withdrawnBy';
import { ReadinessReader } from '../readiness/ReadinessReader';
import { RisksStore } from '../risks/RisksStore';
import { assertOnAgenda } from './assertOnAgenda';
import { checkConditions } from './checkConditions';
import { DecisionPresenter, FrozenFacts } from './DecisionPresenter';
import { assertDecidable, staleRelease } from './decisionRefusals';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsService } from './ReviewsService';
import { ReviewsStore, StoredReview } from './ReviewsStore';

/** @internal */
export interface DecisionsServiceOptions {
  db: Knex;
  decisions: DecisionsStore;
  dependencies: Pick<DependenciesService, 'snapshot'>;
  entities: Pick<EntityChecker, 'ask'>;
  guardPermission: PermissionGuard;
  keeper: Pick<DecisionKeeper, 'reopen'>;
  presenter: ReviewPresenter;
  readiness: Pick<ReadinessReader, 'frozenAt'>;
  reader: ReleasesReader;
  reviews: Pick<ReviewsService, 'stored'>;
  risks: Pick<RisksStore, 'listed'>;
  shown: DecisionPresenter;
  store: ReviewsStore;
  writer: AttachedWriter;
  /** Has a verdict made anew, in the transaction of a decision. */
  written(tx: Knex.Transaction, releaseId: string): Promise<void>;
  witness: DecisionWitness;
  now?: () => Date;
}

/**
 * Takes decisions, each on the content that was looked at and with the
 * readiness at that instant. They are records of their own: the release is
 * locked and keeps its revision, and nothing moves.
 *
 * @internal
 */
export class DecisionsService {
  readonly #options: DecisionsServiceOptions;
  readonly #now: () => Date;

  constructor(options: DecisionsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async decide(
    context: WriteContext,
    reviewId: string,
    given: NewReviewDecision,
  ): Promise<ReviewDecisionRecord> {
    await this.#authorize(context);
    return decideAgain(() => this.#decide(context, reviewId, given));
  }

  async reopen(
    context: WriteContext,
    ids: { reviewId: string; decisionId: string },
    reason: string,
  ): Promise<ReviewDecision> {
    await this.#authorize(context);
    return decideAgain(() => this.#reopen(context, ids, reason));
  }

  /** @throws an {@link ApiError} of status 404 where it is not there, or about what may not be read */
  async get(
    credentials: Caller,
    ids: { reviewId: string; decisionId: string },
  ): Promise<ReviewDecisionRecord> {
    const { decisions, shown } = this.#options;
    const { decision } = await this.#found(credentials, ids);
    const frozen = await decisions.frozenOf<FrozenFacts>(decision.id);
    return shown.record(credentials, decision, frozen);
  }

  /** The latest first. */
  async ofRelease(credentials: Caller, id: string): Promise<ReviewDecision[]> {
    const { decisions, reader, shown } = this.#options;
    const release = await reader.get(credentials, id, { archived: true });
    const found = await decisions.of([release.id]);
    return shown.present(found.reverse());
  }

  async #authorize({ credentials }: WriteContext): Promise<void> {
    assertPerson(credentials, 'decide in reviews');
    await this.#options.guardPermission(reviewManagePermission, credentials);
  }

  async #decide(
    context: WriteContext,
    reviewId: string,
    given: NewReviewDecision,
  ): Promise<ReviewDecisionRecord> {
    const { decisions, reader, reviews, store, writer } = this.#options;
    const { credentials } = context;
    const review = await reviews.stored(reviewId);
    const release = await reader.get(credentials, given.releaseId, {
      archived: true,
    });
    const [standing] = await decisions.standing([release.id]);
    const [shownStanding] = standing
      ? await this.#options.shown.present([standing])
      : [];
    assertDecidable(
      {
        review,
        release,
        standing,
        isPerson: true,
        isPermitted: true,
        isCatalogRead:
          (await this.#options.dependencies.snapshot()) !== undefined,
      },
      shownStanding,
    );
    if (given.revision !== release.revision) {
      throw staleRelease(release, given.revision);
    }
    await assertOnAgenda(
      this.#options.db,
      this.#options.presenter,
      review,
      release,
    );
    await checkConditions(given, refs =>
      this.#options.entities.ask(credentials, refs),
    );
    const at = formatInstant(this.#now());
    const { decision, frozen } = await this.#made(
      context,
      review,
      release,
      given,
      at,
    );
    const answer = await this.#options.shown.record(
      credentials,
      decision,
      frozen,
    );
    return writer.commit(context, release, at, async entry => {
      await entry.expect(store, [review]);
      await entry.write(decisions, [
        { after: decision, action: 'decided', reason: decision.reason },
      ]);
      await decisions.freeze(entry.tx, decision.id, frozen);
      await this.#options.written(entry.tx, release.id);
      await this.#options.witness.decided(entry.tx, decision, release);
      return answer;
    });
  }

  async #made(
    { actor }: WriteContext,
    review: StoredReview,
    release: Release,
    { decision, reason, conditions = [] }: NewReviewDecision,
    at: string,
  ): Promise<{ decision: StoredDecision; frozen: FrozenFacts }> {
    const { readiness, risks } = this.#options;
    const [untold, listed] = await Promise.all([
      readiness.frozenAt(release, at),
      risks.listed([release.id]),
    ]);
    const { verdict, sentence, message, own } = untold.readiness;
    return {
      frozen: { ...untold, waivers: release.waivers ?? [], risks: listed },
      decision: withoutUndefined<StoredDecision>({
        id: newId(),
        reviewId: review.id,
        reviewTitle: review.title,
        releaseId: release.id,
        releaseRevision: release.revision,
        contentHash: contentHash(release),
        decision,
        reason,
        conditions: conditions.map(condition => ({
          id: `condition-${newId()}`,
          ...condition,
        })),
        by: personRef(actor),
        at,
        verdict,
        sentence,
        message,
        openGates: openBeforeStart(
          own.gates.map(gate => ({ ...gate, type: gate.kind })),
        ).map(({ id, name }) => ({ id, name })),
        revision: 1,
      }),
    };
  }

  async #reopen(
    context: WriteContext,
    ids: { reviewId: string; decisionId: string },
    reason: string,
  ): Promise<ReviewDecision> {
    const { keeper, shown, writer, written } = this.#options;
    const { decision, release } = await this.#found(context.credentials, ids);
    if (decision.reopened) {
      const message = `This decision was reopened already, at ${decision.reopened.at}. Decide anew in a review that is open.`;
      throw ApiError.conflict(message, {
        details: [{ field: 'decisionId', code: 'already_reopened', message }],
      });
    }
    const by = personRef(context.actor);
    const at = formatInstant(this.#now());
    const why = { code: 'by_hand', sentence: reason, by };
    const [answer] = await shown.present([
      { ...decision, reopened: { ...why, at } },
    ]);
    return writer.commit(context, release, at, async entry => {
      await keeper.reopen(entry, decision, why);
      await written(entry.tx, release.id);
      return answer;
    });
  }

  async #found(
    credentials: Caller,
    { reviewId, decisionId }: { reviewId: string; decisionId: string },
  ): Promise<{ decision: StoredDecision; release: Release }> {
    const { decisions, reader, reviews } = this.#options;
    await reviews.stored(reviewId, { archived: true });
    const decision = (await decisions.byIds([decisionId])).get(decisionId);
    const [known] =
      decision?.reviewId === reviewId
        ? (await reader.withReadable(credentials, [decision.releaseId])).filter(
            ({ isReadable }) => isReadable,
          )
        : [];
    if (!decision || !known) {
      throw ApiError.notFound(
        `This review has no decision ${decisionId}, or you don't have permission to see its release.`,
      );
    }
    return { decision, release: known.release };
  }
}
