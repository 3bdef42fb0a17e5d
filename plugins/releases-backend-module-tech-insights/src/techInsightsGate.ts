import {
  EvidenceRecord,
  Release,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { GateOutcome, GateType } from '@slipway/backstage-plugin-releases-node';
import { Duration } from 'luxon';
import { z } from 'zod';
import { EVIDENCE_TYPE, PROVIDER } from './toEvidence';

/** How many checks a sentence names. */
const NAMED = 3;

/** The parameters of a gate of type `tech_insights`. @internal */
export const techInsightsParamsSchema = z.strictObject({
  checks: z
    .array(z.string().trim().min(1, { error: 'Name a check by its id.' }))
    .min(1, { error: 'Name at least one check by its id.' })
    .max(50, { error: 'Name at most 50 checks.' })
    .meta({ description: 'Ids of the checks that have to pass' }),
  maxAge: z
    .string()
    .refine(text => millisecondsIn(text) > 0, {
      error: 'Use an ISO 8601 duration, for example P1D or PT12H.',
    })
    .optional()
    .meta({
      description:
        'How old the facts of a check may be, for example P1D. Without it, of any age',
    }),
});

type Params = z.infer<typeof techInsightsParamsSchema>;

/** One check of one component. */
interface Finding {
  status: 'pass' | 'fail' | 'stale' | 'unknown';
  says: string;
  record?: EvidenceRecord;
  /** Milliseconds since the epoch. */
  staleAt?: number;
}

const CODES = {
  pass: 'checks_passed',
  fail: 'checks_failed',
  stale: 'checks_stale',
  unknown: 'checks_missing',
};

/** Days have 24 hours; 0 where the text is no duration. */
function millisecondsIn(text: string): number {
  const duration = Duration.fromISO(text);
  return duration.isValid ? duration.toMillis() : 0;
}

const nameOf = (entityRef: string) =>
  entityRef.slice(entityRef.indexOf('/') + 1);

function findingOf(
  check: string,
  entityRef: string,
  evidence: readonly EvidenceRecord[],
  maxAge: string | undefined,
  now: number,
): Finding {
  const name = nameOf(entityRef);
  const record = evidence.find(
    ({ type, name: id, subject, source }) =>
      type === EVIDENCE_TYPE &&
      source.provider === PROVIDER &&
      id === check &&
      subject.entityRef === entityRef,
  );
  if (!record) {
    return {
      status: 'unknown',
      says: `Tech Insights has no result of ${check} for ${name}.`,
    };
  }
  const title = record.note ?? check;
  if (record.outcome === 'fail') {
    return { record, status: 'fail', says: `${name} fails "${title}".` };
  }
  if (record.outcome !== 'pass') {
    return {
      record,
      status: 'unknown',
      says: `"${title}" of ${name} is neither true nor false.`,
    };
  }
  const staleAt =
    maxAge === undefined
      ? undefined
      : Date.parse(record.occurredAt) + millisecondsIn(maxAge);
  return staleAt !== undefined && staleAt <= now
    ? {
        record,
        status: 'stale',
        says: `The facts of "${title}" of ${name} are too old.`,
      }
    : { record, status: 'pass', says: '', staleAt };
}

function sentenceOf(release: Release, open: readonly Finding[]): string {
  if (open.length === 0) {
    return `The components of ${release.name} pass their checks.`;
  }
  const more = open.length - NAMED;
  return [
    ...open.slice(0, NAMED).map(({ says }) => says),
    ...(more > 0 ? [`${more} more do not pass.`] : []),
  ].join(' ');
}

/**
 * Passes when the named checks of Tech Insights pass for every component of the
 * release.
 *
 * @internal
 */
export const techInsightsGate: GateType<Params> = {
  id: 'tech_insights',
  paramsSchema: techInsightsParamsSchema,
  describe: ({ checks, maxAge }) =>
    `Tech Insights: ${checks.join(', ')}${
      maxAge ? `, with facts of at most ${maxAge}` : ''
    }.`,
  evaluate({ checks, maxAge }, { release, evidence }, now): GateOutcome {
    if (release.components.length === 0) {
      return {
        status: 'not_applicable',
        code: 'no_components',
        sentence: `${release.name} ships no component.`,
      };
    }
    const findings = release.components.flatMap(({ entityRef }) =>
      checks.map(check =>
        findingOf(check, entityRef, evidence, maxAge, Date.parse(now)),
      ),
    );
    const status = worstVerdict(findings.map(one => one.status));
    const open = findings
      .filter(one => one.status !== 'pass')
      .sort(
        (a, b) => Number(b.status === status) - Number(a.status === status),
      );
    const [staleAt] = findings
      .flatMap(one => one.staleAt ?? [])
      .sort((a, b) => a - b);
    return {
      status,
      code: CODES[status as Finding['status']],
      sentence: sentenceOf(release, open),
      evidence: [...open, ...findings.filter(one => !open.includes(one))]
        .flatMap(({ record }) => record ?? [])
        .slice(0, 20)
        .map(({ note, name, subject, outcome, source, occurredAt }) => ({
          title: `${nameOf(subject.entityRef ?? '')}: ${
            note ?? name
          } (${outcome})`,
          url: source.url,
          at: occurredAt,
        })),
      validUntil:
        staleAt === undefined ? undefined : new Date(staleAt).toISOString(),
    };
  },
};
