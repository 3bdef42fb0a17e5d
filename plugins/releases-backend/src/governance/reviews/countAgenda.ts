import {
  isReady,
  ReviewCounts,
  ReviewOutcome,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';

/** How an agenda stands. @internal */
export function countAgenda(
  items: readonly { verdict?: Verdict; outcome?: ReviewOutcome }[],
): ReviewCounts {
  const count = (which: (item: (typeof items)[number]) => boolean) =>
    items.filter(which).length;
  return {
    releases: items.length,
    undecided: count(({ outcome }) => outcome === undefined),
    go: count(({ outcome }) => outcome === 'go'),
    noGo: count(({ outcome }) => outcome === 'no_go'),
    conditional: count(({ outcome }) => outcome === 'conditional'),
    notReady: count(
      ({ verdict }) => verdict !== undefined && !isReady(verdict),
    ),
  };
}
