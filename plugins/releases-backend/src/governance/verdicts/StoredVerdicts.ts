import {
  isReady,
  Release,
  Verdict,
  VERDICTS,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf } from '../../platform';
import { Beside, isPending } from '../../releases';
import {
  beingChecked,
  goStatement,
  overStatement,
  Statement,
} from '../evaluate/statements';
import { endVerdict } from './VerdictMarks';

const UNKNOWN = VERDICTS.indexOf('unknown');

/** What a list says of the readiness of a release. @internal */
export interface ShownVerdict extends Statement {
  verdict: Verdict;
  /** Something that it hangs on has changed and is being looked at. */
  updating?: boolean;
}

/** Whether a release is ready, with all that must come first. @internal */
export interface Standing {
  isReady: boolean;
  /** Something that it hangs on has changed and is being looked at. */
  isUpdating: boolean;
}

interface ShownRow {
  release_id: string;
  own_rank: number;
  open_gates: number;
  inherited: number | null;
  waiting: number | string | null;
  updating: number | string;
}

/**
 * The verdicts on many releases as they are stored: own ones, joined with
 * those of the releases that must come first. A pass that time may have ended
 * is shown as unknown.
 *
 * @internal
 */
export class StoredVerdicts {
  readonly #db: Knex;
  readonly #now: () => Date;

  constructor(db: Knex, now: () => Date = () => new Date()) {
    this.#db = db;
    this.#now = now;
  }

  /** @returns by the id of the release */
  async of(releases: readonly Release[]): Promise<Map<string, ShownVerdict>> {
    const rows = await this.#rows(
      releases.filter(({ state }) => isPending(state)).map(({ id }) => id),
    );
    return new Map(
      releases.map(release => [
        release.id,
        isPending(release.state)
          ? shown(release, rows.get(release.id))
          : { verdict: endVerdict(release), ...overStatement(release) },
      ]),
    );
  }

  /** Of those among some releases that are on their way, whether they are ready. */
  async standingsOf(
    releaseIds: readonly string[],
  ): Promise<Map<string, Standing>> {
    const rows = await this.#rows(releaseIds);
    return new Map(
      [...rows].map(([id, row]) => [
        id,
        {
          isReady: isReady(verdictOf(row)),
          isUpdating: Number(row.updating) === 1,
        },
      ]),
    );
  }

  /** Only the verdicts, beside releases of which the state is known. */
  beside(): Beside<Verdict, Pick<Release, 'state'>> {
    return {
      columns: ['own_rank', 'inherited'],
      select: ids =>
        this.#joined(this.#now(), (query, column) =>
          query.whereIn(column, ids()),
        ),
      read: (row, release) =>
        isPending(release.state) ? verdictOf(row) : endVerdict(release),
    };
  }

  /**
   * Selects the ids of the releases that have not gone out and come to one of
   * some verdicts.
   *
   * @param within - selects the ids to look among, where these are few
   */
  idsWith(
    verdicts: readonly string[],
    within?: () => Knex.QueryBuilder,
  ): Knex.QueryBuilder {
    const shownRows = this.#joined(this.#now(), (query, column) => {
      if (within) {
        query.whereIn(column, within());
      }
    });
    return this.#db
      .from(shownRows.as('shown'))
      .whereRaw(
        `case when inherited < own_rank then inherited else own_rank end in (${verdicts
          .map(() => '?')
          .join(', ')})`,
        verdicts.map(verdict =>
          (VERDICTS as readonly string[]).indexOf(verdict),
        ),
      )
      .select('release_id');
  }

  async #rows(ids: readonly string[]): Promise<Map<string, ShownRow>> {
    if (ids.length === 0) {
      return new Map();
    }
    const rows: ShownRow[] = await this.#joined(this.#now(), (query, column) =>
      query.where(anyOf(this.#db, column, ids)),
    );
    return new Map(rows.map(row => [row.release_id, row]));
  }

  #joined(
    now: Date,
    narrow: (query: Knex.QueryBuilder, idColumn: string) => void = () => {},
  ): Knex.QueryBuilder {
    const db = this.#db;
    const inherited = db('required_releases')
      .join('own_verdicts', 'own_verdicts.release_id', 'earlier_id')
      .whereNull('until')
      .groupBy('later_id')
      .select(
        'later_id',
        db.raw('min(?) as inherited', [this.#inheritedRank(now)]),
        db.raw('sum(case when ? <= ? then 1 else 0 end) as waiting', [
          this.#inheritedRank(now),
          UNKNOWN,
        ]),
        db.raw('max(case when ? then 1 else 0 end) as updating', [
          this.#isUpdating(now),
        ]),
      );
    const own = db('own_verdicts').select(
      'own_verdicts.release_id',
      'open_gates',
      db.raw('? as own_rank', [this.#rank(now)]),
      'inherited.inherited',
      'inherited.waiting',
      db.raw(
        'case when ? or coalesce(inherited.updating, 0) = 1 then 1 else 0 end as updating',
        [this.#isUpdating(now)],
      ),
    );
    narrow(inherited, 'later_id');
    narrow(own, 'own_verdicts.release_id');
    return own.leftJoin(
      inherited.as('inherited'),
      'inherited.later_id',
      'own_verdicts.release_id',
    );
  }

  #rank(now: Date): Knex.Raw {
    const places = VERDICTS.map(
      (verdict, place) => `when '${verdict}' then ${place}`,
    ).join(' ');
    const ready = VERDICTS.filter(isReady);
    return this.#db.raw(
      `case when own_verdicts.valid_until <= ? and own_verdicts.verdict in (${ready
        .map(() => '?')
        .join(
          ', ',
        )}) then ? else case own_verdicts.verdict ${places} else ? end end`,
      [now, ...ready, UNKNOWN, UNKNOWN],
    );
  }

  /** What is too far away to be followed is not known. */
  #inheritedRank(now: Date): Knex.Raw {
    const rank = this.#rank(now);
    return this.#db.raw(
      'case when required_releases.cut and ? > ? then ? else ? end',
      [rank, UNKNOWN, UNKNOWN, this.#rank(now)],
    );
  }

  #isUpdating(now: Date): Knex.Raw {
    return this.#db.raw(
      '(own_verdicts.dirty or coalesce(own_verdicts.valid_until <= ?, false))',
      [now],
    );
  }
}

function verdictOf({
  own_rank: own,
  inherited,
}: {
  own_rank?: number | null;
  inherited?: number | null;
}): Verdict {
  return isRank(own)
    ? worstVerdict([
        VERDICTS[own],
        ...(isRank(inherited) ? [VERDICTS[inherited]] : []),
      ])
    : 'unknown';
}

function isRank(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function shown(release: Release, row: ShownRow | undefined): ShownVerdict {
  const verdict = verdictOf(row ?? {});
  const isUpdating = row === undefined || Number(row.updating) === 1;
  const open = {
    own: row?.open_gates ?? 0,
    providers: Number(row?.waiting ?? 0),
  };
  return {
    verdict,
    ...(isReady(verdict) || open.own + open.providers > 0
      ? goStatement(release, open)
      : beingChecked(release)),
    ...(isUpdating ? { updating: true } : {}),
  };
}
