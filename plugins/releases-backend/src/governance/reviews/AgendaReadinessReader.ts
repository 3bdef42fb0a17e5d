import {
  AgendaReadiness,
  AgendaReadinessList,
  briefReadiness,
  Readiness,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { StoredReadinesses } from '../readiness/StoredReadinesses';
import { idsUntold, toldNow } from '../readiness/untoldReadiness';
import { openGatesOf } from './agendaOrder';
import { KeptAgendaStore } from './KeptAgendaStore';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsService } from './ReviewsService';

/** @internal */
export interface AgendaReadinessOptions {
  db: Knex;
  kept: Pick<KeptAgendaStore, 'of'>;
  presenter: ReviewPresenter;
  readinesses: Pick<StoredReadinesses, 'of'>;
  reader: Pick<ReleasesReader, 'find' | 'readableIds'>;
  reviews: Pick<ReviewsService, 'stored'>;
}

/**
 * What stands between the releases of an agenda that are looked at and their
 * start, by stored verdicts alone.
 *
 * @internal
 */
export class AgendaReadinessReader {
  readonly #options: AgendaReadinessOptions;

  constructor(options: AgendaReadinessOptions) {
    this.#options = options;
  }

  async read(
    credentials: Caller,
    reviewId: string,
    releaseIds: readonly string[],
  ): Promise<AgendaReadinessList> {
    const { db, presenter, readinesses, reader, reviews } = this.#options;
    const stored = await reviews.stored(reviewId, { archived: true });
    const [{ review, agenda }] = await presenter.present([stored]);
    if (!agenda) {
      return { items: [] };
    }
    const { items: releases } = await reader.find(
      credentials,
      {
        among: [() => agenda(db)],
        areFew: true,
        ids: [...new Set(releaseIds)],
        withArchived: true,
      },
      { sort: 'start', limit: releaseIds.length },
    );
    const found =
      review.state === 'closed'
        ? await this.#asItWas(
            credentials,
            reviewId,
            releases.map(({ id }) => id),
          )
        : await readinesses.of(credentials, releases);
    return {
      items: [...new Set(releaseIds)].flatMap(id => {
        const readiness = found.get(id);
        return readiness ? [told(id, readiness)] : [];
      }),
    };
  }

  async #asItWas(
    credentials: Caller,
    reviewId: string,
    releaseIds: readonly string[],
  ): Promise<Map<string, Readiness>> {
    const { kept, reader } = this.#options;
    const items = await kept.of(reviewId, releaseIds);
    const readable = await reader.readableIds(
      credentials,
      idsUntold(items.flatMap(({ untold }) => untold ?? [])),
    );
    return new Map(
      items.flatMap(({ releaseId, untold }) =>
        untold ? [[releaseId, toldNow(untold, id => readable.has(id))]] : [],
      ),
    );
  }
}

function told(releaseId: string, readiness: Readiness): AgendaReadiness {
  return {
    releaseId,
    readiness: briefReadiness(readiness),
    gates: openGatesOf(readiness),
  };
}
