import {
  AgendaItem,
  AgendaVerdict,
  MAX_AGENDA_ITEMS,
  Release,
  releaseReadPermission,
  ReviewCounts,
  ReviewDetail,
  reviewManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { Caller } from '../../platform';
import { isPending, ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { contentHash } from '../approvals/contentHash';
import { DecisionsStore, StoredDecision } from '../decisions/DecisionsStore';
import { idsUntold, toldNow } from '../readiness/untoldReadiness';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { worstFirst } from './agendaOrder';
import { changesSince } from './changesSince';
import { countAgenda } from './countAgenda';
import { DecisionPresenter } from './DecisionPresenter';
import { KeptAgendaStore, KeptBefore, KeptItem } from './KeptAgendaStore';
import { NotesStore } from './NotesStore';
import { PresentedReview, ReviewPresenter } from './ReviewPresenter';
import { ReviewsService } from './ReviewsService';
import { whyDecideNone, whyNotDecide } from './whyNotDecide';

/** @internal */
export interface AgendaReaderOptions {
  authorizer: Pick<ReleaseAuthorizer, 'prefetch' | 'isGranted'>;
  db: Knex;
  decisions: DecisionsStore;
  dependencies: Pick<DependenciesService, 'snapshot'>;
  kept: KeptAgendaStore;
  notes: NotesStore;
  presenter: ReviewPresenter;
  reader: Pick<ReleasesReader, 'find' | 'readableIds'>;
  reviews: Pick<ReviewsService, 'stored'>;
  shown: DecisionPresenter;
  verdicts: Pick<StoredVerdicts, 'of'>;
}

/** A release of an agenda with what is known of it. */
interface Found {
  release: Release;
  readiness?: AgendaVerdict;
  decision?: StoredDecision;
  /** What it came to when the review was closed. */
  then?: KeptItem;
}

/**
 * A review with its agenda, by stored verdicts alone and with as many
 * statements for hundreds of releases as for one. Only the releases that the
 * caller may read are on it, and counted.
 *
 * @internal
 */
export class AgendaReader {
  readonly #options: AgendaReaderOptions;

  constructor(options: AgendaReaderOptions) {
    this.#options = options;
  }

  async detail(credentials: Caller, id: string): Promise<ReviewDetail> {
    const { authorizer, dependencies, presenter, reviews } = this.#options;
    const stored = await reviews.stored(id, { archived: true });
    const [presented] = await presenter.present([stored]);
    await authorizer.prefetch(credentials, [
      releaseReadPermission,
      reviewManagePermission,
    ]);
    const isPermitted = await authorizer.isGranted(
      reviewManagePermission,
      credentials,
    );
    const { found, truncated } = await this.#found(credentials, presented);
    const ids = found.map(({ release }) => release.id);
    const { notes, kept, shown } = this.#options;
    const [noted, before, snapshot, decisions] = await Promise.all([
      notes.ofReview(id),
      kept.before(stored, ids),
      dependencies.snapshot(),
      shown.present(found.flatMap(({ decision }) => decision ?? [])),
    ]);
    const shownById = new Map(decisions.map(one => [one.id, one]));
    const whyNone = whyDecideNone({
      review: presented.review,
      isPerson: credentials.principal.type === 'user',
      isPermitted,
    });
    const items = found.map((one): AgendaItem => {
      const { release, readiness, decision } = one;
      const note = noted.get(release.id);
      const whyNot =
        whyNone ??
        whyNotDecide({
          release,
          standing: decision?.reopened ? undefined : decision,
          isCatalogRead: snapshot !== undefined,
        });
      return {
        release: outlined(release),
        ...(readiness ? { readiness } : {}),
        ...(note?.notes === undefined ? {} : { notes: note.notes }),
        ...(note ? { notesRevision: note.revision } : {}),
        ...(decision ? { decision: shownById.get(decision.id) } : {}),
        changes: changesOf(one, before.get(release.id)),
        ...(whyNot ? { whyNot } : {}),
      };
    });
    return {
      ...presented.review,
      items,
      truncated,
      counts: this.#counts(found),
      mayManage: isPermitted,
    };
  }

  async #found(
    credentials: Caller,
    { review, agenda }: PresentedReview,
  ): Promise<{ found: Found[]; truncated: boolean }> {
    const { db, decisions, reader, verdicts } = this.#options;
    if (!agenda) {
      return { found: [], truncated: false };
    }
    const { items: releases, truncated } = await reader.find(
      credentials,
      { among: [() => agenda(db)], areFew: true, withArchived: true },
      { sort: 'start', limit: MAX_AGENDA_ITEMS },
    );
    if (review.state === 'closed') {
      return {
        found: await this.#asItWas(credentials, review.id, releases),
        truncated,
      };
    }
    const [readiness, latest] = await Promise.all([
      verdicts.of(releases),
      decisions.latest(releases.map(({ id }) => id)),
    ]);
    return {
      found: releases
        .map(release => ({
          release,
          readiness: isPending(release.state)
            ? readiness.get(release.id)
            : undefined,
          decision: latest.get(release.id),
        }))
        .sort(worstFirst),
      truncated,
    };
  }

  async #asItWas(
    credentials: Caller,
    reviewId: string,
    releases: readonly Release[],
  ): Promise<Found[]> {
    const { decisions, kept, reader } = this.#options;
    const byId = new Map(releases.map(release => [release.id, release]));
    const items = (await kept.of(reviewId)).filter(({ releaseId }) =>
      byId.has(releaseId),
    );
    const [readable, decided] = await Promise.all([
      reader.readableIds(
        credentials,
        idsUntold(items.flatMap(({ untold }) => untold ?? [])),
      ),
      decisions.byIds(items.flatMap(({ decisionId }) => decisionId ?? [])),
    ]);
    return items.map(then => ({
      release: byId.get(then.releaseId)!,
      then,
      ...(then.untold
        ? {
            readiness: verdictTold(
              toldNow(then.untold, id => readable.has(id)),
            ),
          }
        : {}),
      decision:
        then.decisionId === undefined
          ? undefined
          : decided.get(then.decisionId),
    }));
  }

  /** Of a closed review what stood when it was closed. */
  #counts(found: readonly Found[]): ReviewCounts {
    return countAgenda(
      found.map(({ readiness, decision, then }) => {
        const standing = decision?.reopened ? undefined : decision?.decision;
        return {
          verdict: readiness?.verdict,
          outcome: then ? then.outcome : standing,
        };
      }),
    );
  }
}

/** What a release is now is only looked at where there is something before. */
function changesOf(
  { release, readiness, decision, then }: Found,
  before: KeptBefore | undefined,
): AgendaItem['changes'] {
  return before
    ? changesSince(
        before,
        then
          ? { ...then, decision }
          : {
              contentHash: contentHash(release),
              window: release.window,
              verdict: readiness?.verdict,
              decision,
            },
      )
    : [];
}

function outlined(release: Release): AgendaItem['release'] {
  const { id, name, version, kind, impact, state, hold } = release;
  const { environment, window, ownerRef, managerRef, revision } = release;
  return {
    ...{ id, name, version, kind, impact, state, environment, revision },
    ...(hold ? { hold } : {}),
    ...(window ? { window } : {}),
    ...(ownerRef === undefined ? {} : { ownerRef }),
    ...(managerRef === undefined ? {} : { managerRef }),
  };
}

function verdictTold({
  verdict,
  sentence,
  message,
}: AgendaVerdict): AgendaVerdict {
  return { verdict, sentence, ...(message ? { message } : {}) };
}
