import {
  AgendaNotes,
  formatInstant,
  reviewManagePermission,
  SavedNotes,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import {
  assertRevision,
  decideAgain,
  LedgerService,
  PermissionGuard,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { ReleasesReader } from '../../releases';
import { AttachedWriter } from '../attached/AttachedWriter';
import { assertOnAgenda } from './assertOnAgenda';
import { NotesStore, StoredNotes } from './NotesStore';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsService } from './ReviewsService';

/** @internal */
export interface NotesServiceOptions {
  db: Knex;
  guardPermission: PermissionGuard;
  ledger: LedgerService;
  notes: NotesStore;
  presenter: ReviewPresenter;
  reader: Pick<ReleasesReader, 'get'>;
  reviews: Pick<ReviewsService, 'stored'>;
  writer: AttachedWriter;
  now?: () => Date;
}

/**
 * Keeps notes on the releases of an agenda, each with a revision of its own, so
 * that two who write them at once do not write over each other.
 *
 * @internal
 */
export class NotesService {
  readonly #options: NotesServiceOptions;
  readonly #now: () => Date;

  constructor(options: NotesServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async save(
    context: WriteContext,
    ids: { reviewId: string; releaseId: string },
    given: AgendaNotes,
  ): Promise<SavedNotes> {
    await this.#options.guardPermission(
      reviewManagePermission,
      context.credentials,
    );
    return decideAgain(() => this.#save(context, ids, given));
  }

  async #save(
    context: WriteContext,
    { reviewId, releaseId }: { reviewId: string; releaseId: string },
    given: AgendaNotes,
  ): Promise<SavedNotes> {
    const { db, ledger, notes, presenter, reader, reviews, writer } =
      this.#options;
    const review = await reviews.stored(reviewId);
    const release = await reader.get(context.credentials, releaseId, {
      archived: true,
    });
    const before = (await notes.ofReview(review.id)).get(release.id);
    await assertRevision(ledger, {
      subject: notes.subjectOf(before?.id ?? ''),
      current: {
        ...(before ?? { revision: 0 }),
        name: `the notes on ${release.name}`,
      },
      revision: context.ifMatch,
      actor: context.actor,
    });
    const text = given.notes?.trim() || undefined;
    if (before ? before.notes === text : text === undefined) {
      return toAnswer(before ?? { reviewId, releaseId, revision: 0 });
    }
    await assertOnAgenda(db, presenter, review, release);
    const after = withoutUndefined<StoredNotes>({
      id: before?.id ?? newId(),
      reviewId: review.id,
      releaseId: release.id,
      notes: text,
      revision: (before?.revision ?? 0) + 1,
    });
    const at = formatInstant(this.#now());
    return writer.commit(
      { ...context, ifMatch: undefined },
      release,
      at,
      async entry => {
        await entry.write(notes, [{ before, after, action: 'review_noted' }]);
        return toAnswer(after);
      },
    );
  }
}

function toAnswer({
  reviewId,
  releaseId,
  notes,
  revision,
}: Omit<StoredNotes, 'id'>): SavedNotes {
  return {
    reviewId,
    releaseId,
    ...(notes === undefined ? {} : { notes }),
    revision,
  };
}
