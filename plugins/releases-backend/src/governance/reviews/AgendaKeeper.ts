import { MAX_AGENDA_ITEMS } from '@slipway/backstage-plugin-releases-common';
import { ReleaseQueries } from '../../releases';
import { Knex } from 'knex';
import { contentHash } from '../approvals/contentHash';
import { DecisionsStore } from '../decisions/DecisionsStore';
import { StoredReadinesses } from '../readiness/StoredReadinesses';
import { worstFirst } from './agendaOrder';
import { KeptItem } from './KeptAgendaStore';
import { ReviewPresenter } from './ReviewPresenter';
import { StoredReview } from './ReviewsStore';

/** @internal */
export interface AgendaKeeperOptions {
  db: Knex;
  decisions: Pick<DecisionsStore, 'latest'>;
  presenter: ReviewPresenter;
  queries: Pick<ReleaseQueries, 'page'>;
  readinesses: Pick<StoredReadinesses, 'untold'>;
}

/**
 * Reads what a review has on its agenda, to be kept when it is closed: all of
 * it, whatever who closes it may read.
 *
 * @internal
 */
export class AgendaKeeper {
  readonly #options: AgendaKeeperOptions;

  constructor(options: AgendaKeeperOptions) {
    this.#options = options;
  }

  async read(review: StoredReview, closedAt: string): Promise<KeptItem[]> {
    const { db, decisions, presenter, queries, readinesses } = this.#options;
    const [{ agenda }] = await presenter.present([review]);
    if (!agenda) {
      return [];
    }
    const { items: releases } = await queries.page(
      { scope: 'all', among: [() => agenda(db)], areFew: true },
      { sort: 'start', limit: MAX_AGENDA_ITEMS },
    );
    const [untold, latest] = await Promise.all([
      readinesses.untold(releases),
      decisions.latest(releases.map(({ id }) => id)),
    ]);
    return releases
      .map(release => ({
        release,
        readiness: untold.get(release.id)?.readiness,
      }))
      .sort(worstFirst)
      .map(({ release, readiness }) => {
        const decision = latest.get(release.id);
        return {
          releaseId: release.id,
          contentHash: contentHash(release),
          window: release.window,
          verdict: readiness?.verdict,
          untold: untold.get(release.id),
          decisionId: decision?.id,
          outcome: decision?.reopened ? undefined : decision?.decision,
          closedAt,
        };
      });
  }
}
