import {
  formatInstant,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { JudgedGate } from '../gates/JudgedGate';
import { StoredReadiness } from '../verdicts/ReadinessRows';
import { StoredVerdict } from '../verdicts/verdictRow';
import { JudgedFacts } from './tellReadiness';

/**
 * What is told of a release by what is stored. A pass that time may have ended
 * is left out, and so unknown.
 *
 * @param options - `isBrief`: without what its gates go by
 * @internal
 */
export function factsOfStored(
  release: Pick<Release, 'id'>,
  { mine, earlier, rows }: Pick<StoredReadiness, 'mine' | 'earlier' | 'rows'>,
  now: Date,
  { isBrief = false } = {},
): JudgedFacts {
  return {
    at: mine?.judgedAt ?? formatInstant(now),
    validUntil: mine?.validUntil,
    updating: !mine || rows.some(row => isOutdated(row, now)),
    snapshotId: mine?.snapshotId,
    earlier,
    gates: new Map(
      rows.flatMap(row =>
        row.gates && !isEndedPass(row, now)
          ? [
              [
                row.releaseId,
                row.releaseId === release.id && !isBrief
                  ? row.gates
                  : row.gates.map(withoutEvidence),
              ] as const,
            ]
          : [],
      ),
    ),
  };
}

/** Whether a verdict was marked, or time may have made it another one. @internal */
export function isOutdated(row: StoredVerdict, now: Date): boolean {
  return row.dirty || hasEnded(row, now);
}

/** Only the release that is asked about shows what its gates go by. */
function withoutEvidence(judged: JudgedGate): JudgedGate {
  return { ...judged, result: { ...judged.result, evidence: [] } };
}

function hasEnded({ validUntil }: StoredVerdict, now: Date): boolean {
  return validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
}

function isEndedPass(row: StoredVerdict, now: Date): boolean {
  return (
    row.verdict !== undefined && isReady(row.verdict) && hasEnded(row, now)
  );
}
