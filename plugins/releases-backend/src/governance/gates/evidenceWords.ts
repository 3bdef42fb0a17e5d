import {
  EvidenceGateParams,
  EvidenceRecord,
  MANUAL_PROVIDER,
  Message,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  actorName,
  at,
  entityName,
  listParam,
  releaseParam,
} from '../../platform';
import { durationAsWritten } from '../../schedule';
import { EvidenceFinding } from '../evidence/judge/judgeEvidence';
import { IgnoredRecord } from '../evidence/judge/sortOut';
import { IGNORED_REASONS, IgnoredReason } from '../evidence/judge/whyIgnored';

const TOLD = 3;

function whatOf(
  params: EvidenceGateParams,
  record?: Pick<EvidenceRecord, 'name' | 'type'>,
): string {
  return params.name ?? record?.name ?? params.type;
}

function subjectOf(
  release: Release,
  { target }: EvidenceFinding,
): MessageParam {
  switch (target?.kind) {
    case 'component':
      return {
        code: 'gate.neededVersion',
        params: {
          component: { entity: target.entityRef },
          version: target.version,
        },
      };
    case 'artifact':
      return {
        code: 'gate.evidence_artifact',
        params: {
          component: { entity: target.entityRef },
          digest: target.digest,
        },
      };
    default:
      return releaseParam(release);
  }
}

/** The subjects of some findings, each once. */
function subjectsOf(
  release: Release,
  findings: readonly EvidenceFinding[],
): MessageParam[] {
  const subjects = new Map(
    findings.map(finding => [
      JSON.stringify(finding.target),
      subjectOf(release, finding),
    ]),
  );
  return [...subjects.values()];
}

/** What a gate says where all has passed. @internal */
export function passedSays(
  release: Release,
  findings: readonly EvidenceFinding[],
  params: EvidenceGateParams,
): Message {
  const subjects = subjectsOf(release, findings);
  const names = new Set(
    findings.map(({ standing }) => whatOf(params, standing?.record)),
  );
  return {
    code: 'gate.evidence_passed',
    params: {
      subjects: listParam(subjects),
      count: subjects.length,
      what: listParam([...names]),
    },
  };
}

/** What it says of what will not count any more when the release starts. @internal */
export function staleByStartSays(
  release: Release,
  early: readonly EvidenceFinding[],
): Message {
  const until = Math.min(...early.map(({ staleAt = Infinity }) => staleAt));
  const names = new Set(
    early.flatMap(({ standing }) =>
      standing ? standing.record.name ?? standing.record.type : [],
    ),
  );
  return {
    code: 'gate.evidence_stale_by_start',
    params: {
      start: { at: release.window!.start },
      subjects: listParam(subjectsOf(release, early)),
      until: at(until),
      what: listParam([...names]),
    },
  };
}

/** What it says of one thing that has not passed. @internal */
export function findingSays(
  release: Release,
  finding: EvidenceFinding,
  params: EvidenceGateParams,
): Message {
  const { code, standing, threshold, entityRef } = finding;
  const record = standing?.record;
  return {
    code: `gate.${code}`,
    params: {
      release: releaseParam(release),
      subject: subjectOf(release, finding),
      what: whatOf(params, record),
      ...(record ? { at: { on: record.occurredAt } } : {}),
      ...(code === 'evidence_outcome_unknown' && record
        ? { outcome: record.outcome }
        : {}),
      ...(code === 'evidence_too_old' && params.maxAge
        ? { maxAge: durationAsWritten(params.maxAge) }
        : {}),
      ...(code === 'evidence_streak_short' && standing
        ? { count: standing.streak, streak: params.streak }
        : {}),
      ...(threshold
        ? {
            metric: threshold.metric,
            value: String(record?.metrics[threshold.metric] ?? ''),
            op: threshold.op,
            bound: String(threshold.value),
          }
        : {}),
      ...(entityRef ? { component: { entity: entityRef } } : {}),
    },
  };
}

/** What of records tells why they count for nothing. */
function ignoredFor(record: EvidenceRecord, reason: IgnoredReason): string {
  const { type, name = type, subject, source } = record;
  switch (reason) {
    case 'other_version': {
      const of = subject.entityRef ? entityName(subject.entityRef) : '';
      return `${of} ${subject.version}`.trim();
    }
    case 'other_digest':
      return `${subject.digest}`;
    case 'other_environment':
      return `${subject.environment}`;
    case 'other_type':
      return type;
    case 'other_name':
      return name;
    default:
      return source.provider;
  }
}

/** Why some records, all for the same reason, count for nothing. @internal */
export function ignoredSays(
  reason: IgnoredReason,
  records: readonly EvidenceRecord[],
  { subject, type, name = type }: EvidenceGateParams,
): Message {
  const what = new Set(records.map(record => ignoredFor(record, reason)));
  return {
    code: `ignoredEvidence.${reason}`,
    params: {
      what: listParam([...what]),
      type,
      name,
      ...(reason === 'other_subject' ? { context: subject } : {}),
    },
  };
}

/** The reasons for which records count for nothing, each once. @internal */
export function ignoredTogether(
  ignored: readonly IgnoredRecord[],
  params: EvidenceGateParams,
): Message[] {
  return IGNORED_REASONS.toReversed()
    .flatMap(reason => {
      const records = ignored
        .filter(one => one.reason === reason)
        .map(({ record }) => record);
      return records.length > 0 ? ignoredSays(reason, records, params) : [];
    })
    .slice(0, TOLD);
}

/** What evidence is called where it is listed. @internal */
export function titleOf(record: EvidenceRecord): string {
  const { type, name = type, outcome, source, trust } = record;
  const from =
    source.provider === MANUAL_PROVIDER
      ? actorName(trust.who)
      : `${source.provider} ${source.externalId}`;
  return `${name}: ${outcome} (${from})`;
}
