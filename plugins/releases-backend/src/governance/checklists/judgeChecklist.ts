import { GateStage, Release } from '@slipway/backstage-plugin-releases-common';
import { countsSince } from '../stages/stages';
import { ChecklistItemParams, ChecklistParams } from './checklistParams';
import { StoredTick } from './ChecklistTicksStore';

/** What is stored of the checklists of a release. @internal */
export interface ChecklistFacts {
  /** The last tick of each item of all gates, or its being taken back. */
  ticks: readonly StoredTick[];
  /** Who made the release or what it ships, in lower case. */
  authors: ReadonlySet<string>;
  /** Of what the release has now. */
  contentHash: string;
}

/** Why a tick does not count. @internal */
export type TickFlaw = 'tick_of_author' | 'tick_other_content';

/** @internal */
export interface JudgedItem {
  item: ChecklistItemParams;
  /** Absent: it is open. */
  tick?: StoredTick;
  flaw?: TickFlaw;
  /** Whether it is ticked and that counts. */
  isDone: boolean;
  /** Whether the content was another one when it was ticked. */
  isOtherContent: boolean;
}

/**
 * Judges one checklist by the last ticks of its items, in the order of the
 * items.
 *
 * @internal
 */
export function judgeChecklist(
  gate: { id: string; stage: GateStage },
  { items, excludeAuthors, perContent }: ChecklistParams,
  release: Pick<Release, 'state' | 'actual'>,
  { ticks, authors, contentHash }: ChecklistFacts,
): JudgedItem[] {
  const ticked = new Map(
    ticks
      .filter(
        ({ gateId, done, at }) =>
          gateId === gate.id && done && countsSince(gate.stage, release, at),
      )
      .map(tick => [tick.itemId, tick]),
  );
  const flawOf = (tick: StoredTick): TickFlaw | undefined => {
    if (excludeAuthors && authors.has(tick.by)) {
      return 'tick_of_author';
    }
    return perContent && tick.contentHash !== contentHash
      ? 'tick_other_content'
      : undefined;
  };
  return items.map(item => {
    const tick = ticked.get(item.id);
    const flaw = tick && flawOf(tick);
    return {
      item,
      ...(tick ? { tick } : {}),
      ...(flaw ? { flaw } : {}),
      isDone: tick !== undefined && flaw === undefined,
      isOtherContent: tick !== undefined && tick.contentHash !== contentHash,
    };
  });
}
