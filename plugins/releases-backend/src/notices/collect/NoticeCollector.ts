import { isReady, Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { DecisionTaken, GovernanceNews } from '../../governance';
import { groupBy } from '../../platform';
import { DecidedChange, isPending, ReleaseNews } from '../../releases';
import { StoredWindow } from '../../schedule';
import { Happening } from '../record/Happening';
import { isSameTime } from '../record/isSameTime';
import { HappeningsStore } from '../store/HappeningsStore';
import { StandingsStore } from '../store/StandingsStore';

/** @internal */
export interface NoticeCollectorOptions {
  happenings: HappeningsStore;
  standings: StandingsStore;
  /** Whether people are told at all. */
  isEnabled: boolean;
  now?: () => Date;
}

/**
 * Notes in the transaction of a change what people may have to be told of it.
 *
 * @internal
 */
export class NoticeCollector implements ReleaseNews, GovernanceNews {
  readonly #options: NoticeCollectorOptions;
  readonly #now: () => Date;

  constructor(options: NoticeCollectorOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  releasesDecided: ReleaseNews['releasesDecided'] = async (
    { tx, actor },
    changes,
  ) => {
    await this.#note(
      tx,
      changes.flatMap(change => happeningsOf(change, actor)),
    );
  };

  releaseTouched: GovernanceNews['releaseTouched'] = async (
    { tx, actor },
    releaseId,
  ) => {
    await this.#note(tx, [{ kind: 'touched', releaseId, actor }]);
  };

  votesVoided: GovernanceNews['votesVoided'] = async (
    { tx, actor },
    votes,
    changed,
  ) => {
    const byRelease = groupBy(votes, ({ releaseId }) => releaseId);
    await this.#note(
      tx,
      [...byRelease].map(([releaseId, of]) => ({
        kind: 'voided',
        releaseId,
        actor,
        voters: of.map(({ by }) => by),
        changed,
      })),
    );
  };

  /**
   * A release that is judged first and is not ready counts as told: that is how
   * they begin.
   */
  verdictsWritten: GovernanceNews['verdictsWritten'] = async (tx, written) => {
    const { turned, isFirst, reordered, newAsks } = written;
    const born = turned.filter(one => isFirst(one) && !isReady(one.verdict));
    if (this.#options.isEnabled && born.length > 0) {
      await this.#options.standings.write(
        tx,
        born.map(({ releaseId }) => ({ releaseId })),
        'ignore',
      );
    }
    const ids = new Set([
      ...turned.map(({ releaseId }) => releaseId),
      ...reordered,
    ]);
    await this.#note(tx, [
      ...[...ids].map(releaseId => ({ kind: 'turned' as const, releaseId })),
      ...newAsks
        .filter(({ kind }) => kind !== 'blocker')
        .map(({ releaseId, ...ask }) => ({
          kind: 'asked' as const,
          releaseId,
          ask,
        })),
    ]);
  };

  /** @param windows - as they were and as they are now */
  async windowsWritten(
    tx: Knex.Transaction,
    windows: readonly StoredWindow[],
    actor: string,
  ): Promise<void> {
    const editions = groupBy(windows, ({ id }) => id);
    await this.#note(
      tx,
      [...editions].flatMap(([windowId, of]): Happening[] => {
        const before = of.length > 1 ? of[0] : undefined;
        const after = of.at(-1)!;
        return freezesAnew(before, after)
          ? [{ kind: 'frozen', actor, windowId }]
          : [];
      }),
    );
  }

  /** A review decided on a release, or its decision was reopened. */
  async decisionTaken(
    tx: Knex.Transaction,
    decided: DecisionTaken,
  ): Promise<void> {
    await this.#note(tx, [{ kind: 'decided', ...decided }]);
  }

  async #note(
    tx: Knex.Transaction,
    happenings: readonly Happening[],
  ): Promise<void> {
    if (this.#options.isEnabled && happenings.length > 0) {
      await this.#options.happenings.add(tx, happenings, this.#now());
    }
  }
}

/** What is new was changed by nobody; nobody waits for a draft to stay where it is. */
function happeningsOf(
  { before, after }: DecidedChange,
  actor: string,
): Happening[] {
  if (!before) {
    return [];
  }
  const releaseId = after.id;
  return [
    { kind: 'touched', releaseId, actor },
    ...(isPlanned(after) && !isSameTime(before.window, after.window)
      ? [
          {
            kind: 'moved' as const,
            releaseId,
            actor,
            from: before.window,
            to: after.window,
          },
        ]
      : []),
  ];
}

function isPlanned({ state, archivedAt }: Release): boolean {
  return isPending(state) && state !== 'draft' && archivedAt === undefined;
}

/** Whether a window freezes other times, or other releases, than it did. */
function freezesAnew(
  before: StoredWindow | undefined,
  after: StoredWindow,
): boolean {
  return (
    after.effect === 'deny' &&
    after.archivedAt === undefined &&
    (before === undefined ||
      before.archivedAt !== undefined ||
      !isDeepStrictEqual(frozenBy(before), frozenBy(after)))
  );
}

function frozenBy({ effect, start, end, recurrence, scope }: StoredWindow) {
  return { effect, start, end, recurrence, scope };
}
