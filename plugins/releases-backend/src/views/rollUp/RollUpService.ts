import {
  isReady,
  OPEN_STATES,
  Release,
  ROLL_UP_SHOWN,
  RollUp,
  RollUpQuery,
  UNREADY_VERDICTS,
  Verdict,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { ReadinessReader, StoredVerdicts } from '../../governance';
import { Caller } from '../../platform';
import { outlineOf, ReadableFilter, ReleasesReader } from '../../releases';
import { ConflictsService, UNTENABLE_SEVERITIES } from '../../schedule';
import { Standings } from '../standing/Standings';

const READY_VERDICTS = VERDICTS.filter(isReady);

/** Enough to be counted by. */
const COUNTED = { sort: 'start', limit: 1 } as const;

/** @internal */
export interface RollUpServiceOptions {
  reader: Pick<ReleasesReader, 'severalPages' | 'idsIn'>;
  verdicts: Pick<StoredVerdicts, 'idsWith'>;
  conflicts: Pick<ConflictsService, 'idsWithConflict' | 'worstAmong'>;
  readiness: Pick<ReadinessReader, 'brief'>;
  standings: Pick<Standings, 'of'>;
  now?: () => Date;
}

/**
 * What ships next in a part of the portfolio, what blocks it and what
 * collides, from what is stored.
 *
 * @internal
 */
export class RollUpService {
  readonly #options: RollUpServiceOptions;
  readonly #now: () => Date;

  constructor(options: RollUpServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async rollUp(credentials: Caller, query: RollUpQuery): Promise<RollUp> {
    const { reader, verdicts, conflicts, standings } = this.#options;
    const now = this.#now();
    const open: ReadableFilter = { ...query, state: [...OPEN_STATES] };
    const ids = await reader.idsIn(credentials, open);
    const withVerdict = (wanted: readonly Verdict[]): ReadableFilter => ({
      ...open,
      among: [() => verdicts.idsWith(wanted, ids)],
    });
    const [next, ready, blocked, colliding, overdue] =
      await reader.severalPages(credentials, [
        { filter: open, sort: 'start', limit: ROLL_UP_SHOWN.next },
        { filter: withVerdict(READY_VERDICTS), ...COUNTED },
        {
          filter: withVerdict(UNREADY_VERDICTS),
          sort: 'start',
          limit: ROLL_UP_SHOWN.blocked,
        },
        {
          filter: {
            ...open,
            among: [() => conflicts.idsWithConflict(UNTENABLE_SEVERITIES, now)],
          },
          ...COUNTED,
        },
        { filter: { ...open, overdue: { is: true, at: now } }, ...COUNTED },
      ]);
    const [told, causes, worst] = await Promise.all([
      standings.of(next.items, now),
      this.#withCauses(credentials, blocked.items),
      colliding.total === 0
        ? []
        : conflicts.worstAmong(credentials, open, ROLL_UP_SHOWN.conflicts),
    ]);
    return {
      counts: {
        open: next.total,
        ready: ready.total,
        notReady: blocked.total,
        colliding: colliding.total,
        overdue: overdue.total,
      },
      next: next.items.map((release, place) => ({
        ...outlineOf(release),
        ownerRef: release.ownerRef,
        standing: told[place],
      })),
      blocked: causes,
      conflicts: worst,
    };
  }

  async #withCauses(
    credentials: Caller,
    releases: readonly Release[],
  ): Promise<RollUp['blocked']> {
    return Promise.all(
      releases.map(async release => ({
        release: outlineOf(release),
        readiness: await this.#options.readiness.brief(credentials, release),
      })),
    );
  }
}
