import {
  Verdict,
  VerdictChange,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { RequiredSpan } from './RequiredReleasesStore';
import { OwnVerdictChange } from './VerdictChangesStore';

/**
 * How the verdict on a release went, made of how the verdicts on it and on the
 * releases that had to come first went, each while it had to. A release that
 * was not judged yet is `unknown`.
 *
 * @returns the oldest first, neighbours that differ
 * @internal
 */
export function verdictLine(
  releaseId: string,
  spans: readonly RequiredSpan[],
  changes: readonly OwnVerdictChange[],
): VerdictChange[] {
  const own = changes.filter(change => change.releaseId === releaseId);
  const [first] = own;
  if (!first) {
    return [];
  }
  const turns = new Set(
    [
      ...changes.map(({ at }) => at),
      ...spans.flatMap(({ since, until }) => [since, until ?? since]),
    ].filter(at => Date.parse(at) >= Date.parse(first.at)),
  );
  const line: VerdictChange[] = [];
  const instants = [...turns].sort((a, b) => Date.parse(a) - Date.parse(b));
  for (const at of instants) {
    const mine = lastAt(own, at) ?? first;
    const inherited = worstVerdict(
      spans
        .filter(span => holdsAt(span, at))
        .map(({ earlierId }) => verdictAt(changes, earlierId, at)),
    );
    const change = {
      at,
      revision: mine.revision,
      verdict: worstVerdict([mine.verdict, inherited]),
      own: mine.verdict,
      inherited,
    };
    const last = line.at(-1);
    if (
      last?.verdict !== change.verdict ||
      last.own !== change.own ||
      last.inherited !== change.inherited
    ) {
      line.push(change);
    }
  }
  return line;
}

function holdsAt({ since, until }: RequiredSpan, at: string): boolean {
  const instant = Date.parse(at);
  return (
    Date.parse(since) <= instant &&
    (until === undefined || Date.parse(until) > instant)
  );
}

function verdictAt(
  changes: readonly OwnVerdictChange[],
  releaseId: string,
  at: string,
): Verdict {
  const its = changes.filter(change => change.releaseId === releaseId);
  return lastAt(its, at)?.verdict ?? 'unknown';
}

function lastAt(
  changes: readonly OwnVerdictChange[],
  at: string,
): OwnVerdictChange | undefined {
  return changes.findLast(change => Date.parse(change.at) <= Date.parse(at));
}
