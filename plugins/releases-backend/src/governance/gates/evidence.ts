import {
  Evidence,
  EvidenceGateParams,
  evidenceGateParamsSchema,
  formatInstant,
  Message,
  Release,
  VERDICTS,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { said, together, zoneOf } from '../../platform';
import {
  EvidenceFinding,
  judgeEvidence,
} from '../evidence/judge/judgeEvidence';
import { IgnoredRecord } from '../evidence/judge/sortOut';
import { targetsOf } from '../evidence/judge/targetsOf';
import { BuiltInGateType, BuiltInOutcome } from './BuiltInGateType';
import {
  findingSays,
  ignoredSays,
  ignoredTogether,
  passedSays,
  staleByStartSays,
  titleOf,
} from './evidenceWords';

const TOLD = 3;
const SHOWN = 20;
const IGNORED_SHOWN = 5;

/**
 * The latest of each series of trusted evidence has passed, is young enough and
 * meets what is asked of its metrics.
 *
 * @internal
 */
export const evidence: BuiltInGateType<EvidenceGateParams> = {
  id: 'evidence',
  paramsSchema: evidenceGateParamsSchema,
  describe: ({ type, name = type, maxAge }) =>
    `${name} has passed${maxAge ? `, at most ${maxAge} ago` : ''}.`,
  evaluate(params, { release, evidence: about, evidenceBeside = [] }, now) {
    const { findings, ignored } = judgeEvidence(
      params,
      { release, records: [...about, ...evidenceBeside] },
      Date.parse(now),
    );
    const open = findings
      .filter(({ status }) => status !== 'pass')
      .sort((a, b) => VERDICTS.indexOf(a.status) - VERDICTS.indexOf(b.status));
    const told = toldOf(ignored, open);
    const stale = open.length > 0 ? [] : staleByStart(release, findings, now);
    const sentences =
      open.length > 0
        ? [...openSays(release, open, params), ...ignoredTogether(told, params)]
        : [passedSays(release, findings, params), ...stale];
    const [firstStale] = findings
      .flatMap(({ staleAt }) => staleAt ?? [])
      .sort((a, b) => a - b);
    return {
      status: worstVerdict(findings.map(({ status }) => status)),
      code:
        open[0]?.code ??
        (stale.length > 0 ? 'evidence_stale_by_start' : 'evidence_passed'),
      ...said(together(sentences), zoneOf(release)),
      evidence: shown(release, findings, told, params),
      ...(params.manual ? { byHand: byHand(release, params) } : {}),
      validUntil:
        firstStale === undefined
          ? undefined
          : formatInstant(new Date(firstStale)),
    };
  },
};

function openSays(
  release: Release,
  open: readonly EvidenceFinding[],
  params: EvidenceGateParams,
): Message[] {
  const untold = open.length - TOLD;
  return [
    ...open.slice(0, TOLD).map(one => findingSays(release, one, params)),
    ...(untold > 0
      ? [{ code: 'gate.evidence_more', params: { count: untold } }]
      : []),
  ];
}

/** There is always something known of other versions. */
function toldOf(
  ignored: readonly IgnoredRecord[],
  open: readonly EvidenceFinding[],
): readonly IgnoredRecord[] {
  return open.some(({ code }) => code === 'evidence_missing')
    ? ignored
    : ignored.filter(({ reason }) => reason !== 'other_version');
}

function staleByStart(
  release: Release,
  findings: readonly EvidenceFinding[],
  now: string,
): Message[] {
  const start = Date.parse(release.window?.start ?? now);
  const early = findings.filter(
    ({ staleAt = Infinity }) => staleAt <= start && start > Date.parse(now),
  );
  return early.length > 0 ? [staleByStartSays(release, early)] : [];
}

function byHand(
  release: Release,
  { type, name, subject }: EvidenceGateParams,
): BuiltInOutcome['byHand'] {
  const { targets } = targetsOf(release, subject);
  return { type, name, subjects: targets.map(({ kind: _, ...of }) => of) };
}

function shown(
  release: Release,
  findings: readonly EvidenceFinding[],
  ignored: readonly IgnoredRecord[],
  params: EvidenceGateParams,
): Evidence[] {
  const counted = findings.flatMap(({ standing }) => standing?.record ?? []);
  return [
    ...counted.slice(0, SHOWN).map(record => ({
      title: titleOf(record),
      url: record.source.url,
      at: record.occurredAt,
    })),
    ...ignored.slice(0, IGNORED_SHOWN).map(({ record, reason }) => ({
      title: titleOf(record),
      url: record.source.url,
      at: record.occurredAt,
      ignored: {
        code: reason,
        ...said(ignoredSays(reason, [record], params), zoneOf(release)),
      },
    })),
  ];
}
