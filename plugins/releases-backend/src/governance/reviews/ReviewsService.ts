import {
  formatInstant,
  LedgerAction,
  LedgerPage,
  NewReview,
  Review,
  ReviewChange,
  reviewManagePermission,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertRevision,
  changedFields,
  decideAgain,
  Journal,
  JournalEntry,
  LedgerService,
  PermissionGuard,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { DecisionsStore } from '../decisions/DecisionsStore';
import { AgendaKeeper } from './AgendaKeeper';
import { changeReview, checkReviewChange } from './checkReview';
import { KeptAgendaStore, KeptItem } from './KeptAgendaStore';
import { ReviewChecks, throwIfAny } from './ReviewChecks';
import {
  assertHeldStays,
  closedReview,
  followingReview,
  hasDecided,
  openedReview,
} from './reviewEdits';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsStore, StoredReview } from './ReviewsStore';

/** @internal */
export interface ReviewsServiceOptions {
  checks: ReviewChecks;
  guardPermission: PermissionGuard;
  journal: Journal;
  ledger: LedgerService;
  presenter: ReviewPresenter;
  store: ReviewsStore;
  agendas: Pick<AgendaKeeper, 'read'>;
  decisions: Pick<DecisionsStore, 'countIn'>;
  kept: Pick<KeptAgendaStore, 'keep' | 'forget'>;
  /** Has the verdicts on what is on an agenda made anew. */
  marked(
    tx: Knex.Transaction,
    ids: readonly Knex.QueryBuilder[],
  ): Promise<void>;
  /** Told whom reviews invite, so that who belongs to them is known soon. */
  invited(refs: readonly string[]): Promise<void>;
  now?: () => Date;
}

/** What becomes of a review. */
interface ReviewEdit {
  action(before: StoredReview): LedgerAction;
  /** Makes the change; throws where it is refused. */
  edit(current: StoredReview, at: string): Promise<StoredReview> | StoredReview;
  /** What else is written with it, once it is locked. */
  within?(entry: JournalEntry, after: StoredReview): Promise<void>;
  warnings?: () => readonly Warning[];
}

/**
 * Plans, holds and closes reviews.
 *
 * @internal
 */
export class ReviewsService {
  readonly #options: ReviewsServiceOptions;
  readonly #now: () => Date;

  constructor(options: ReviewsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws an {@link ApiError} of status 404 where it is not there */
  async stored(
    id: string,
    options: { archived?: boolean } = {},
  ): Promise<StoredReview> {
    const review = await this.#options.store.get(id);
    if (!review || (review.archivedAt && !options.archived)) {
      throw ApiError.notFound(
        review
          ? `The review ${review.title} was cancelled at ${review.archivedAt}. Plan another one.`
          : `There is no review ${id}.`,
      );
    }
    return review;
  }

  async create(context: WriteContext, input: NewReview): Promise<Review> {
    const { guardPermission, journal, store } = this.#options;
    await guardPermission(reviewManagePermission, context.credentials);
    const at = formatInstant(this.#now());
    const { actor } = context;
    const review = withoutUndefined<StoredReview>({
      ...input,
      id: newId(),
      state: 'planned',
      createdBy: actor,
      createdAt: at,
      updatedBy: actor,
      updatedAt: at,
      revision: 1,
    });
    const warnings = await this.#options.checks.check(
      context.credentials,
      review,
    );
    await this.#invite(review);
    const answer = await this.#present(review, warnings);
    const mark = await this.#marking(review);
    return journal.commit(context, at, async entry => {
      await entry.write(store, [{ after: review, action: 'created' }]);
      await mark(entry.tx);
      return answer;
    });
  }

  async change(
    context: WriteContext,
    id: string,
    change: ReviewChange,
  ): Promise<Review> {
    let warnings: Warning[] = [];
    return this.#change(context, id, {
      action: () => 'changed',
      edit: async current => {
        throwIfAny(checkReviewChange(change));
        const next = changeReview(current, change);
        assertHeldStays(current, next);
        warnings = await this.#options.checks.check(
          context.credentials,
          next,
          current,
        );
        await this.#invite(next);
        return next;
      },
      warnings: () => warnings,
    });
  }

  async open(context: WriteContext, id: string): Promise<Review> {
    return this.#change(context, id, {
      action: ({ state }) =>
        state === 'closed' ? 'review_reopened' : 'review_opened',
      edit: openedReview,
      within: ({ tx }) => this.#options.kept.forget(tx, id),
    });
  }

  async close(context: WriteContext, id: string): Promise<Review> {
    let items: KeptItem[] = [];
    return this.#change(context, id, {
      action: () => 'review_closed',
      edit: async (before, at) => {
        const after = closedReview(before, at);
        items = await this.#options.agendas.read(before, at);
        return after;
      },
      within: async (entry, after) => {
        await this.#options.kept.keep(entry.tx, after.id, items);
        await this.#planNext(entry, after);
      },
    });
  }

  async cancel(context: WriteContext, id: string): Promise<Review> {
    return this.#change(context, id, {
      action: () => 'archived',
      edit: (before, at) => ({ ...before, archivedAt: at }),
      within: async (entry, after) => {
        // Whoever decides locks the review, so that none comes after this.
        if ((await this.#options.decisions.countIn(entry.tx, id)) > 0) {
          throw hasDecided(after);
        }
        await this.#planNext(entry, after);
      },
    });
  }

  async ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    const { ledger, store } = this.#options;
    const review = await this.stored(id, { archived: true });
    return ledger.page(store.subjectOf(review.id), query);
  }

  async #change(
    context: WriteContext,
    id: string,
    change: ReviewEdit,
  ): Promise<Review> {
    await this.#options.guardPermission(
      reviewManagePermission,
      context.credentials,
    );
    return decideAgain(() => this.#tryChange(context, id, change));
  }

  async #tryChange(
    context: WriteContext,
    id: string,
    { action, edit, within, warnings = () => [] }: ReviewEdit,
  ): Promise<Review> {
    const { journal, ledger, store } = this.#options;
    const before = await this.stored(id);
    await assertRevision(ledger, {
      subject: store.subjectOf(id),
      current: { ...before, name: before.title },
      revision: context.ifMatch,
      actor: context.actor,
    });
    const at = formatInstant(this.#now());
    const next = withoutUndefined<StoredReview>(await edit(before, at));
    if (Object.keys(changedFields<StoredReview>(before, next)).length === 0) {
      return this.#present(before, warnings());
    }
    const after: StoredReview = {
      ...next,
      updatedBy: context.actor,
      updatedAt: at,
      revision: before.revision + 1,
    };
    const answer = await this.#present(after, warnings());
    const mark = await this.#marking(before, after);
    return journal.commit(context, at, async entry => {
      await entry.write(store, [{ before, after, action: action(before) }]);
      await within?.(entry, after);
      await mark(entry.tx);
      return answer;
    });
  }

  /** What releases are told of reviews to come hangs on their agendas. */
  async #marking(
    ...reviews: readonly StoredReview[]
  ): Promise<(tx: Knex.Transaction) => Promise<void>> {
    const presented = await this.#options.presenter.present(reviews);
    return tx =>
      this.#options.marked(
        tx,
        presented.flatMap(({ agenda }) => agenda?.(tx) ?? []),
      );
  }

  /** In the transaction that ends a review; each is followed once. */
  async #planNext(entry: JournalEntry, ended: StoredReview): Promise<void> {
    const { store } = this.#options;
    const next = followingReview(ended, entry);
    if (next && (await store.following(entry.tx, ended.id)) === undefined) {
      await entry.write(store, [{ after: next, action: 'created' }]);
    }
  }

  #invite({ attendees }: StoredReview): Promise<void> {
    return this.#options.invited(attendees.map(({ ref }) => ref));
  }

  async #present(
    review: StoredReview,
    warnings: readonly Warning[] = [],
  ): Promise<Review> {
    const [shown] = await this.#options.presenter.present([review]);
    return {
      ...shown.review,
      ...(warnings.length > 0 ? { warnings: [...warnings] } : {}),
    };
  }
}
