import {
  isReady,
  Verdict,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { GateStanding, isSameOutcome } from './GateStanding';
import { foldLine } from './lineContent';
import { RequiredSpan } from './RequiredReleasesStore';
import { OwnVerdictChange } from './VerdictChangesStore';

/** A gate that came to something else; without `from` it is new. @internal */
export interface GateChange {
  from?: GateStanding;
  /** Absent where it is no longer asked. */
  to?: GateStanding;
}

/** A release that had to come first, and came to something else. @internal */
export interface EarlierChange {
  releaseId: string;
  /** Absent where it did not have to come first before. */
  from?: Verdict;
  /** Absent where it no longer has to. */
  to?: Verdict;
}

/** What a release came to from one instant on, and what changed. @internal */
export interface LineItem {
  at: string;
  revision: number;
  verdict: Verdict;
  own: Verdict;
  inherited: Verdict;
  /** The state in which it was no longer judged. */
  over?: string;
  /** Absent: its gates were not recorded. */
  gates?: GateChange[];
  /**
   * The releases that became ready or no longer are, that had to come first or
   * no longer have to, and those for which the inherited verdict changed.
   */
  earlier: EarlierChange[];
}

interface Moment {
  mine: OwnVerdictChange;
  gates?: readonly GateStanding[];
  earlier: ReadonlyMap<string, Verdict>;
  inherited?: Verdict;
}

/**
 * How the verdict on a release went, made of how the verdicts on it and on the
 * releases that had to come first went, each while it had to.
 *
 * @param changes - of each release in the order in which they were recorded
 * @param unjudged - what a release comes to before its first verdict
 * @returns the oldest first, neighbours that differ
 * @internal
 */
export function verdictLine(
  releaseId: string,
  spans: readonly RequiredSpan[],
  changes: readonly OwnVerdictChange[],
  unjudged: (releaseId: string) => Verdict = () => 'unknown',
): LineItem[] {
  const own = changes.filter(change => change.releaseId === releaseId);
  const others = changes
    .filter(change => change.releaseId !== releaseId)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first] = own;
  if (!first) {
    return [];
  }
  const nextOwn = eachUntil(own);
  const nextOthers = eachUntil(others);
  const verdicts = new Map<string, Verdict>();
  const line: LineItem[] = [];
  let before: Moment | undefined;
  for (const at of turnsOf(spans, changes, first.at)) {
    let mine = before?.mine ?? first;
    let gates = before?.gates;
    for (const change of nextOwn(at)) {
      mine = change;
      gates = foldLine(gates, change.content);
    }
    for (const { releaseId: id, verdict } of nextOthers(at)) {
      verdicts.set(id, verdict);
    }
    const earlier = new Map(
      spans
        .filter(span => holdsAt(span, at))
        .map(({ releaseId: id, cut }) => [
          id,
          asFollowed(verdicts.get(id) ?? unjudged(id), cut),
        ]),
    );
    const inherited = worstVerdict([...earlier.values()]);
    const after: Moment = { mine, gates, earlier, inherited };
    const item = itemOf(at, before, after);
    if (!before || isOther(item, line[line.length - 1])) {
      line.push(item);
    }
    before = after;
  }
  return line;
}

/** What a release came to, as far as all that must come first was followed. @internal */
export function asFollowed(verdict: Verdict, isCut: boolean): Verdict {
  return isCut ? worstVerdict([verdict, 'unknown']) : verdict;
}

/** Whether a release had to come first at an instant. @internal */
export function holdsAt(
  { since, until }: Pick<RequiredSpan, 'since' | 'until'>,
  at: string,
): boolean {
  const instant = Date.parse(at);
  return (
    Date.parse(since) <= instant &&
    (until === undefined || Date.parse(until) > instant)
  );
}

function turnsOf(
  spans: readonly RequiredSpan[],
  changes: readonly OwnVerdictChange[],
  first: string,
): string[] {
  const instants = new Set([
    ...changes.map(({ at }) => at),
    ...spans.flatMap(({ since, until }) => [since, until ?? since]),
  ]);
  return [...instants]
    .filter(at => Date.parse(at) >= Date.parse(first))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** Hands out what there is until an instant, each item once. */
function eachUntil<T extends { at: string }>(items: readonly T[]) {
  let index = 0;
  return (at: string): T[] => {
    const from = index;
    while (
      index < items.length &&
      Date.parse(items[index].at) <= Date.parse(at)
    ) {
      index += 1;
    }
    return items.slice(from, index);
  };
}

function itemOf(
  at: string,
  before: Moment | undefined,
  { mine, gates, earlier, inherited = 'not_applicable' }: Moment,
): LineItem {
  const { content } = mine;
  return {
    at,
    revision: mine.revision,
    verdict: worstVerdict([mine.verdict, inherited]),
    own: mine.verdict,
    inherited,
    ...(content?.over ? { over: content.over } : {}),
    ...(gates
      ? { gates: content?.over ? [] : gateChanges(before?.gates ?? [], gates) }
      : {}),
    earlier: earlierChanges(
      before?.earlier ?? new Map(),
      earlier,
      ({ from, to }) =>
        isTurned(from, to) ||
        (before?.inherited !== inherited &&
          (to === inherited || from === before?.inherited)),
    ),
  };
}

/** Whether an item says anything that the one before does not. */
function isOther(item: LineItem, last: LineItem): boolean {
  return (
    item.verdict !== last.verdict ||
    item.own !== last.own ||
    item.inherited !== last.inherited ||
    item.over !== last.over ||
    (item.gates === undefined) !== (last.gates === undefined) ||
    (item.gates?.length ?? 0) > 0 ||
    item.earlier.length > 0
  );
}

/** Whether a release became ready, or no longer is, or is another one's concern. */
function isTurned(from: Verdict | undefined, to: Verdict | undefined): boolean {
  return (
    from === undefined || to === undefined || isReady(from) !== isReady(to)
  );
}

function gateChanges(
  before: readonly GateStanding[],
  after: readonly GateStanding[],
): GateChange[] {
  const had = new Map(before.map(gate => [gate.id, gate]));
  const has = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap(to => {
      const from = had.get(to.id);
      return from && isSameOutcome(from, to) ? [] : { from, to };
    }),
    ...before.filter(({ id }) => !has.has(id)).map(from => ({ from })),
  ];
}

function earlierChanges(
  before: ReadonlyMap<string, Verdict>,
  after: ReadonlyMap<string, Verdict>,
  isCause: (change: Pick<EarlierChange, 'from' | 'to'>) => boolean,
): EarlierChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(releaseId => ({
      releaseId,
      from: before.get(releaseId),
      to: after.get(releaseId),
    }))
    .filter(change => change.from !== change.to && isCause(change));
}
