import {
  GateResult,
  Readiness,
} from '@slipway/backstage-plugin-releases-common';

/** One approval of one release that asks for this person's vote. */
export interface Ballot {
  key: string;
  releaseId: string;
  name: string;
  /** Of the release, as it was read. */
  revision: number;
  gate: Pick<GateResult, 'id' | 'name' | 'sentence' | 'message'>;
}

/** What became of one that was sent. */
export interface Cast {
  ballot: Ballot;
  /** Absent: it was saved. */
  error?: { code: string; message: string };
}

/** The approvals of some releases that ask for the caller's vote. */
export function ballotsOf(
  releases: readonly { releaseId: string; name: string }[],
  readiness: ReadonlyMap<string, Readiness>,
): Ballot[] {
  return releases.flatMap(({ releaseId, name }) => {
    const known = readiness.get(releaseId);
    return (known?.own.gates ?? [])
      .filter(({ approval }) => approval?.mayVote)
      .map(gate => ({
        key: `${releaseId} ${gate.id}`,
        releaseId,
        name,
        revision: known!.revision,
        gate,
      }));
  });
}

/**
 * Those of the refused that are sent again with the next try. One whose release
 * was changed meanwhile is not: whoever votes has to look at it first.
 */
export function toTryAgain(cast: readonly Cast[]): string[] {
  return cast.flatMap(({ ballot, error }) =>
    error && error.code !== 'stale_revision' ? ballot.key : [],
  );
}

/** What became of votes by now, where some were sent again. */
export function withLatest(
  cast: readonly Cast[],
  became: readonly Cast[],
): Cast[] {
  const again = new Set(became.map(({ ballot }) => ballot.key));
  return [...cast.filter(({ ballot }) => !again.has(ballot.key)), ...became];
}
