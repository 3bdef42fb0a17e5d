import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  OpenAsk,
  OpenAsks,
  Party,
  PartyReader,
  ShownVerdict,
  Standing,
  StoredVerdicts,
} from '../../governance';
import { NoticeItem } from '../record/NoticeItem';
import { PendingNotice } from '../store/PendingNotices';

/** What some notices are told by, as it is now. @internal */
export interface BatchFacts {
  /** What they tell of and name, archived releases apart. */
  releases: ReadonlyMap<string, Release>;
  standings: ReadonlyMap<string, Standing>;
  statements: ReadonlyMap<string, ShownVerdict>;
  asks: readonly OpenAsk[];
  parties: ReadonlyMap<string, Party>;
  membersOf(ref: string | undefined): ReadonlySet<string>;
}

/** @internal */
export interface BatchFactsOptions {
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
  verdicts: Pick<StoredVerdicts, 'standingsOf' | 'of'>;
  parties: PartyReader;
  asks: OpenAsks;
}

/**
 * Reads it with the same few statements for one notice as for hundreds.
 *
 * @internal
 */
export async function readBatchFacts(
  { releases, verdicts, parties, asks }: BatchFactsOptions,
  batch: readonly PendingNotice[],
  now: Date,
): Promise<BatchFacts> {
  const items = (topics: readonly string[]) =>
    batch
      .filter(({ notice }) => topics.includes(notice.topic))
      .flatMap(({ notice }): readonly NoticeItem[] => notice.items);
  const idsOf = (of: readonly NoticeItem[]) => [
    ...new Set(of.map(({ releaseId }) => releaseId)),
  ];
  const all = batch.flatMap(
    ({ notice }): readonly NoticeItem[] => notice.items,
  );
  const found = await releases.byIds([
    ...new Set(
      all.flatMap(item => [
        item.releaseId,
        ...('providerId' in item ? [item.providerId] : []),
      ]),
    ),
  ]);
  const known = found.filter(({ archivedAt }) => archivedAt === undefined);
  const askedIds = new Set(idsOf(items(['act'])));
  const turnedIds = new Set(idsOf(items(['ready', 'blocked'])));
  const open = await asks.of([...askedIds], now);
  const [standings, statements, party, membersOf] = await Promise.all([
    verdicts.standingsOf([...turnedIds]),
    verdicts.of(known.filter(({ id }) => turnedIds.has(id))),
    parties.of(known.filter(({ id }) => askedIds.has(id))),
    parties.membersOf(open.flatMap(({ ref }) => ref ?? [])),
  ]);
  return {
    releases: new Map(known.map(release => [release.id, release])),
    standings,
    statements,
    asks: open,
    parties: party,
    membersOf,
  };
}
