import {
  Release,
  toReleaseRisk,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { groupBy, JournalEntry, withoutUndefined } from '../../platform';
import { ReleasesStore, RiskLists } from '../../releases';
import { Reconciled, reconcileRisks } from './reconcileRisks';
import { ListedRisksStore, RisksStore, StoredRisk } from './RisksStore';

/** @internal */
export interface RisksKeeperOptions {
  store: RisksStore;
  listedStore: ListedRisksStore;
  releases: Pick<ReleasesStore, 'attachRisks'>;
}

/**
 * Keeps the register and `release.risks` alike: a list that a release is
 * written with becomes records, and records are told in the release.
 *
 * @internal
 */
export class RisksKeeper implements RiskLists {
  readonly #options: RisksKeeperOptions;

  constructor(options: RisksKeeperOptions) {
    this.#options = options;
  }

  async risksListed(
    entry: JournalEntry,
    releases: readonly Release[],
  ): Promise<void> {
    if (releases.length === 0) {
      return;
    }
    const { store, listedStore } = this.#options;
    const known = await store.listed(
      releases.map(({ id }) => id),
      entry.tx,
    );
    const knownOf = groupBy(known, ({ releaseId }) => releaseId);
    const plans = releases.map(release =>
      planOf(entry, release, knownOf.get(release.id) ?? []),
    );
    await entry.write(
      listedStore,
      plans.flatMap(({ changes }) => changes),
    );
    for (const { order } of plans) {
      if (order) {
        await store.arrange(entry.tx, order);
      }
    }
    await this.#attach(entry.tx, releases);
  }

  /** Has a release tell the risks that are on its register by now. */
  async attach(tx: Knex.Transaction, releaseId: string): Promise<void> {
    const risks = await this.#options.store.listed([releaseId], tx);
    await this.#options.releases.attachRisks(
      tx,
      releaseId,
      risks.map(toReleaseRisk),
    );
  }

  async #attach(tx: Knex.Transaction, releases: readonly Release[]) {
    for (const { id, risks } of releases) {
      await this.#options.releases.attachRisks(tx, id, risks);
    }
  }
}

function planOf(
  entry: JournalEntry,
  release: Release,
  known: readonly StoredRisk[],
) {
  const reconciled = reconcileRisks(known, release.risks);
  const kept = reconciled.kept.map(({ before, content, isChanged }) => ({
    before,
    isChanged,
    after: withoutUndefined<StoredRisk>({
      ...(before ?? {
        id: newId(),
        releaseId: release.id,
        createdBy: entry.actor,
        createdAt: entry.at,
      }),
      ...content,
      updatedBy: entry.actor,
      updatedAt: entry.at,
      revision: (before?.revision ?? 0) + 1,
    }),
  }));
  return {
    changes: [
      ...kept
        .filter(({ isChanged }) => isChanged)
        .map(({ before, after }) => ({
          before,
          after,
          action: before ? ('risk_changed' as const) : ('risk_added' as const),
        })),
      ...reconciled.removed.map(risk => removal(entry, risk)),
    ],
    order: orderOf(
      known,
      reconciled,
      kept.map(({ after }) => after.id),
    ),
  };
}

/** Risks come in the order of their ids, unless their list has another one. */
function orderOf(
  known: readonly StoredRisk[],
  { kept, removed }: Reconciled,
  ids: string[],
): string[] | undefined {
  const before = [
    ...known.filter(risk => !removed.includes(risk)).map(({ id }) => id),
    ...ids.filter((_, place) => !kept[place].before),
  ];
  return before.join() === ids.join() ? undefined : ids;
}

/** A risk taken off the register, by whom and when. @internal */
export function removal(
  { actor, at }: Pick<JournalEntry, 'actor' | 'at'>,
  before: StoredRisk,
) {
  return {
    before,
    after: {
      ...before,
      removedAt: at,
      updatedBy: actor,
      updatedAt: at,
      revision: before.revision + 1,
    },
    action: 'risk_removed' as const,
    fields: { title: { from: before.title } },
  };
}
