import {
  EvidenceGateParams,
  EvidenceRecord,
  EvidenceThreshold,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { exactMs } from './exactMs';
import { IgnoredRecord, sortOut } from './sortOut';
import { Standing, standingOf } from './standingOf';
import { EvidenceTarget, targetsOf } from './targetsOf';

/** Why one thing that a gate asks evidence of has passed, or has not. @internal */
export type EvidenceCode =
  | 'evidence_passed'
  | 'evidence_failed'
  | 'evidence_error'
  | 'evidence_queued'
  | 'evidence_running'
  | 'evidence_skipped'
  | 'evidence_outcome_unknown'
  | 'evidence_too_old'
  | 'evidence_streak_short'
  | 'evidence_metric_missed'
  | 'evidence_metric_missing'
  | 'evidence_missing'
  | 'evidence_digest_missing'
  | 'evidence_component_missing';

/** What a series, or its absence, comes to. @internal */
export interface EvidenceFinding {
  status: Verdict;
  code: EvidenceCode;
  /** Absent where it is not known what to look for. */
  target?: EvidenceTarget;
  /** Of which there is no digest to look for. */
  entityRef?: string;
  standing?: Standing;
  /** The one that is not met. */
  threshold?: EvidenceThreshold;
  /** From when it is too old, epoch milliseconds; only where it has passed. */
  staleAt?: number;
}

/** @internal */
export interface JudgedEvidence {
  findings: EvidenceFinding[];
  ignored: IgnoredRecord[];
}

const OUTCOMES: Readonly<
  Record<string, { status: Verdict; code: EvidenceCode }>
> = {
  fail: { status: 'fail', code: 'evidence_failed' },
  error: { status: 'fail', code: 'evidence_error' },
  queued: { status: 'unknown', code: 'evidence_queued' },
  running: { status: 'unknown', code: 'evidence_running' },
  skipped: { status: 'unknown', code: 'evidence_skipped' },
};

const MEETS: Readonly<
  Record<EvidenceThreshold['op'], (value: number, bound: number) => boolean>
> = {
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '==': (value, bound) => value === bound,
};

/**
 * Judges a release by what is known of it and beside it: each series of each
 * thing that there has to be evidence of.
 *
 * @param now - epoch milliseconds
 * @internal
 */
export function judgeEvidence(
  params: EvidenceGateParams,
  facts: { release: Release; records: readonly EvidenceRecord[] },
  now: number,
): JudgedEvidence {
  const { release, records } = facts;
  const { targets, unnamed } = targetsOf(release, params.subject);
  const { counting, ignored } = sortOut(records, targets, params, release);
  const findings = targets.flatMap((target, place): EvidenceFinding[] => {
    const series = seriesOf(counting[place]);
    return series.length === 0
      ? [{ status: 'unknown', code: 'evidence_missing', target }]
      : series.map(of => ({
          ...judgeStanding(standingOf(of), params, now),
          target,
        }));
  });
  const undetermined = unnamed.map(
    (entityRef): EvidenceFinding => ({
      status: 'unknown',
      code: 'evidence_digest_missing',
      entityRef,
    }),
  );
  const all = [...findings, ...undetermined];
  return {
    findings:
      all.length > 0
        ? all
        : [{ status: 'unknown', code: 'evidence_component_missing' }],
    ignored,
  };
}

/** The commit tells which build it was, and makes no other series. */
function seriesOf(records: readonly EvidenceRecord[]): EvidenceRecord[][] {
  const series = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    const { name, source, subject } = record;
    const { entityRef, version, digest, environment, releaseId } = subject;
    const key = JSON.stringify([
      source.provider,
      name,
      [entityRef, version, digest, environment, releaseId],
    ]);
    series.set(key, [...(series.get(key) ?? []), record]);
  }
  return [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => of);
}

function judgeStanding(
  standing: Standing,
  { maxAge, streak, thresholds }: EvidenceGateParams,
  now: number,
): EvidenceFinding {
  const { outcome, metrics, occurredAt } = standing.record;
  if (outcome !== 'pass') {
    return {
      ...(Object.hasOwn(OUTCOMES, outcome)
        ? OUTCOMES[outcome]
        : { status: 'unknown', code: 'evidence_outcome_unknown' }),
      standing,
    };
  }
  const missed = thresholds.find(
    ({ metric, op, value }) =>
      Object.hasOwn(metrics, metric) && !MEETS[op](metrics[metric], value),
  );
  if (missed) {
    return {
      status: 'fail',
      code: 'evidence_metric_missed',
      standing,
      threshold: missed,
    };
  }
  if (standing.streak < streak) {
    return { status: 'fail', code: 'evidence_streak_short', standing };
  }
  const staleAt =
    maxAge === undefined ? undefined : Date.parse(occurredAt) + exactMs(maxAge);
  if (staleAt !== undefined && now >= staleAt) {
    return { status: 'stale', code: 'evidence_too_old', standing };
  }
  const missing = thresholds.find(
    ({ metric }) => !Object.hasOwn(metrics, metric),
  );
  return missing
    ? {
        status: 'unknown',
        code: 'evidence_metric_missing',
        standing,
        threshold: missing,
        staleAt,
      }
    : { status: 'pass', code: 'evidence_passed', standing, staleAt };
}
