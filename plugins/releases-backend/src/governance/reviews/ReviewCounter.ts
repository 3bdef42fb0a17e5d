import {
  ReviewCounts,
  UNREADY_VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { PresentedReview } from './ReviewPresenter';
import { unionOfAgendas } from './unionOfAgendas';

interface CountsRow {
  review_id: string;
  releases: number | string;
  go: number | string;
  no_go: number | string;
  conditional: number | string;
  unready: number | string;
}

/**
 * How reviews stand: of those that are not closed as it is now, of closed ones
 * as it was then.
 *
 * @internal
 */
export class ReviewCounter {
  readonly #db: Knex;
  readonly #reader: Pick<ReleasesReader, 'idsIn'>;
  readonly #verdicts: Pick<StoredVerdicts, 'idsWith'>;

  constructor(options: {
    db: Knex;
    reader: Pick<ReleasesReader, 'idsIn'>;
    verdicts: Pick<StoredVerdicts, 'idsWith'>;
  }) {
    this.#db = options.db;
    this.#reader = options.reader;
    this.#verdicts = options.verdicts;
  }

  /** Of the releases that the caller may read, in one statement; by the ids of the reviews. */
  async of(
    credentials: Caller,
    reviews: readonly PresentedReview[],
  ): Promise<Map<string, ReviewCounts>> {
    const db = this.#db;
    const agendas = unionOfAgendas(db, reviews);
    if (!agendas) {
      return new Map();
    }
    const readable = await this.#reader.idsIn(credentials, {
      among: [() => db('agenda').select('agenda.id')],
      withArchived: true,
      areFew: true,
    });
    const outcome = 'coalesce(kept.outcome, decided.outcome)';
    const counted = (name: string) =>
      db.raw(`sum(case when ${outcome} = ? then 1 else 0 end) as ${name}`, [
        name,
      ]);
    const rows: CountsRow[] = await db
      .with('agenda', agendas)
      .from('agenda')
      .leftJoin('review_agenda as kept', join =>
        join
          .on('kept.review_id', 'agenda.review_id')
          .on('kept.release_id', 'agenda.id'),
      )
      .join('reviews', 'reviews.id', 'agenda.review_id')
      .leftJoin('review_decisions as decided', join =>
        join
          .on('decided.release_id', 'agenda.id')
          .onNull('decided.reopened_at')
          .onNotIn('reviews.state', ['closed']),
      )
      .leftJoin(
        this.#verdicts
          .idsWith(UNREADY_VERDICTS, () => db('agenda').select('agenda.id'))
          .as('unready'),
        'unready.release_id',
        'agenda.id',
      )
      .whereIn('agenda.id', readable())
      .groupBy('agenda.review_id')
      .select(
        'agenda.review_id',
        db.raw('count(*) as releases'),
        counted('go'),
        counted('no_go'),
        counted('conditional'),
        db.raw(
          `sum(case when case when reviews.state = 'closed' then kept.unready else unready.release_id is not null end then 1 else 0 end) as unready`,
        ),
      );
    return new Map(rows.map(row => [row.review_id, toCounts(row)]));
  }
}

function toCounts(row: CountsRow): ReviewCounts {
  const [releases, go, noGo, conditional, notReady] = [
    row.releases,
    row.go,
    row.no_go,
    row.conditional,
    row.unready,
  ].map(Number);
  return {
    releases,
    undecided: releases - go - noGo - conditional,
    go,
    noGo,
    conditional,
    notReady,
  };
}
