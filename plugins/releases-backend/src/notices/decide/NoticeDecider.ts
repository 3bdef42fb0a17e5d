import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { groupBy } from '../../platform';
import { OpenAsks, PartyReader, StoredVerdicts } from '../../governance';
import { Happening } from '../record/Happening';
import { HappeningsStore } from '../store/HappeningsStore';
import { PendingNotices } from '../store/PendingNotices';
import { StandingsStore } from '../store/StandingsStore';
import { FreezeFinder } from './FreezeFinder';
import { settleStandings } from './settleStandings';
import { tellsOf, ToTell } from './tellsOf';

const AT_A_TIME = 2_000;

/** How many releases that wait for others are looked at in each step. */
const LATER_AT_MOST = 2_000;

/** @internal */
export interface NoticeDeciderOptions {
  db: Knex;
  happenings: HappeningsStore;
  pending: PendingNotices;
  standings: StandingsStore;
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
  verdicts: Pick<StoredVerdicts, 'standingsOf'>;
  required: {
    laterThan(
      ids: readonly string[],
      limit: number,
    ): Promise<{ earlierId: string; laterId: string }[]>;
  };
  parties: PartyReader;
  asks: OpenAsks;
  freezes: Pick<FreezeFinder, 'find'>;
  now: () => Date;
}

type OfKind<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

/**
 * Decides whom to tell of what happened, once it has been held for long enough.
 * To be run by one backend at a time.
 *
 * @internal
 */
export class NoticeDecider {
  readonly #options: NoticeDeciderOptions;

  constructor(options: NoticeDeciderOptions) {
    this.#options = options;
  }

  /** @param goOn - says before each step whether this backend still may */
  async decide(goOn: () => Promise<boolean>): Promise<void> {
    const { happenings, now } = this.#options;
    const last = await happenings.lastHeld(now());
    if (last === undefined) {
      return;
    }
    for (;;) {
      const held = await happenings.upTo(last, AT_A_TIME);
      if (held.length === 0 || !(await goOn())) {
        return;
      }
      await this.#decide(
        held.map(({ happening }) => happening),
        held.map(({ id }) => id),
      );
    }
  }

  async #decide(held: readonly Happening[], ids: readonly number[]) {
    const { db, happenings, pending, standings, now } = this.#options;
    const happened = byKind(held);
    const changedIds = [...happened.turned, ...happened.touched].map(
      ({ releaseId }) => releaseId,
    );
    const later = await this.#laterThan([
      ...changedIds,
      ...happened.moved.map(({ releaseId }) => releaseId),
    ]);
    const settled = await this.#settled(changedIds, [...later.values()].flat());
    const tells = await this.#tells(
      {
        ...happened,
        ...settled,
        frozen: await this.#options.freezes.find(happened.frozen, now()),
      },
      later,
    );
    await db.transaction(async tx => {
      await standings.write(tx, settled.now);
      await standings.forget(tx, settled.gone);
      await pending.add(tx, tells, now());
      await happenings.remove(tx, ids);
      await happenings.add(
        tx,
        settled.unsettled.map(releaseId => ({ kind: 'turned', releaseId })),
        now(),
      );
    });
  }

  /** Only what differs from what was told is looked at of those that wait for others. */
  async #settled(ids: readonly string[], laterIds: readonly string[]) {
    const { releases, standings, verdicts } = this.#options;
    const all = [...new Set([...ids, ...laterIds])];
    const [current, told] = await Promise.all([
      verdicts.standingsOf(all),
      standings.of(all),
    ]);
    const changed = new Set(ids);
    const isToldOf = (id: string) => {
      const known = told.get(id);
      return (
        known !== undefined &&
        (known.readyIn !== undefined) === current.get(id)?.isReady
      );
    };
    const compared = all.filter(
      id => changed.has(id) || (current.has(id) && !isToldOf(id)),
    );
    const found = await releases.byIds(compared);
    return settleStandings(compared, {
      standings: current,
      told,
      releases: new Map(found.map(release => [release.id, release])),
    });
  }

  async #tells(
    happened: ToTell,
    later: ReadonlyMap<string, readonly string[]>,
  ) {
    const { asks, parties, releases, now } = this.#options;
    const { ready, blocked, asked, moved, voided, decided, frozen } = happened;
    const ids = new Set([
      ...ready,
      ...blocked,
      ...[...asked, ...moved, ...voided, ...decided, ...frozen].map(
        ({ releaseId }) => releaseId,
      ),
      ...moved.flatMap(({ releaseId }) => later.get(releaseId) ?? []),
    ]);
    if (ids.size === 0) {
      return [];
    }
    const found = await releases.byIds([...ids]);
    const askedIds = [...new Set(asked.map(({ releaseId }) => releaseId))];
    const open = await asks.of(askedIds, now());
    const [party, membersOf] = await Promise.all([
      parties.of(found),
      parties.membersOf([
        ...open.flatMap(({ ref }) => ref ?? []),
        ...decided.flatMap(({ attendees }) => attendees),
      ]),
    ]);
    return tellsOf(happened, {
      releases: new Map(found.map(release => [release.id, release])),
      parties: party,
      asks: open,
      later,
      membersOf,
    });
  }

  async #laterThan(
    ids: readonly string[],
  ): Promise<Map<string, readonly string[]>> {
    const rows =
      ids.length > 0
        ? await this.#options.required.laterThan(
            [...new Set(ids)],
            LATER_AT_MOST,
          )
        : [];
    return new Map(
      [...groupBy(rows, ({ earlierId }) => earlierId)].map(
        ([earlierId, of]) => [earlierId, of.map(({ laterId }) => laterId)],
      ),
    );
  }
}

function byKind(held: readonly Happening[]) {
  const of = <K extends Happening['kind']>(kind: K) =>
    held.filter((one): one is OfKind<K> => one.kind === kind);
  return {
    turned: of('turned'),
    touched: of('touched'),
    asked: of('asked'),
    moved: of('moved'),
    voided: of('voided'),
    decided: of('decided'),
    frozen: of('frozen'),
  };
}
