import { Release, Review } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ComingDeparture, ComingDepartures } from '../../schedule';
import { ComingReview, DecisionFacts, standingOf } from './DecisionFacts';
import { DecisionsStore } from './DecisionsStore';

/** So long after its start a review may still be held. @internal */
export const HELD_MS = 24 * 3_600_000;

type Planned = Pick<Review, 'title' | 'at' | 'period' | 'trainId'> & {
  departure?: ComingDeparture;
};

/** @internal */
export interface DecisionsReaderOptions {
  db: Knex;
  store: Pick<DecisionsStore, 'latest'>;
  departures: Pick<ComingDepartures, 'of'>;
}

/**
 * Reads what reviews said of releases, with the same few statements for one
 * release as for hundreds.
 *
 * @internal
 */
export class DecisionsReader {
  readonly #options: DecisionsReaderOptions;

  constructor(options: DecisionsReaderOptions) {
    this.#options = options;
  }

  /**
   * @param isAsked - whether a gate of a release asks what a review decided
   * @returns by the ids of the releases
   */
  async factsFor(
    releases: readonly Release[],
    isAsked: (release: Release) => boolean,
    now: string,
  ): Promise<Map<string, DecisionFacts>> {
    const latest = await this.#options.store.latest(
      releases.map(({ id }) => id),
    );
    const waits = (release: Release) =>
      isAsked(release) && !standingOf({ latest: latest.get(release.id) });
    const planned = releases.some(waits) ? await this.#planned(now) : [];
    return new Map(
      releases.map(release => [
        release.id,
        {
          latest: latest.get(release.id),
          coming: waits(release)
            ? planned.find(review => hasOnAgenda(review, release))
            : undefined,
        },
      ]),
    );
  }

  /** The reviews that have not ended, the earliest first. */
  async #planned(now: string): Promise<(Planned & ComingReview)[]> {
    const { db, departures } = this.#options;
    const rows: { content: string }[] = await db('reviews')
      .whereIn('state', ['planned', 'open'])
      .whereNull('archived_at')
      .where('at', '>', new Date(Date.parse(now) - HELD_MS))
      .orderBy(['at', 'id'])
      .select('content');
    const reviews: Planned[] = rows.map(({ content }) => JSON.parse(content));
    const found = await departures.of(
      reviews.flatMap(({ trainId, at }) =>
        trainId === undefined ? [] : { trainId, from: at },
      ),
    );
    return reviews.map(review => ({
      ...review,
      departure: review.trainId === undefined ? undefined : found.shift(),
    }));
  }
}

function hasOnAgenda(
  { period, trainId, departure }: Planned,
  { window, trainId: aboard, trainDeparture }: Release,
): boolean {
  if (period) {
    const start = Date.parse(window?.start ?? '');
    return start >= Date.parse(period.from) && start < Date.parse(period.to);
  }
  return (
    departure?.at !== undefined &&
    trainId === aboard &&
    (departure.key === undefined ||
      Date.parse(departure.key) === Date.parse(trainDeparture ?? ''))
  );
}
