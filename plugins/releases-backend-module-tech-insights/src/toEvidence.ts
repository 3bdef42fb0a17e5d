import {
  CheckResult,
  InsightFacts,
} from '@backstage-community/plugin-tech-insights-common';
import { EvidenceRecordInput } from '@slipway/backstage-plugin-releases-common';

/** The provider of the evidence, as `source.provider` has it. @internal */
export const PROVIDER = 'tech-insights';

/** The type of the evidence that checks are. @internal */
export const EVIDENCE_TYPE = 'quality.tech_insights';

/**
 * When the oldest of the facts was retrieved that a check is based on: a check
 * is as old as that, whenever it is run. On SQLite, Tech Insights does not say
 * when, so that only the time of the run is known.
 */
function factsAt(
  { check }: CheckResult,
  latest: InsightFacts,
  now: Date,
): string | undefined {
  if (check.factIds.some(id => latest[id] === undefined)) {
    return undefined;
  }
  return check.factIds
    .map(id => {
      const time = new Date(latest[id].timestamp ?? NaN);
      return (Number.isNaN(time.getTime()) ? now : time).toISOString();
    })
    .sort()
    .at(0);
}

/**
 * The results of the checks of an entity as evidence. The same result of the
 * same facts is the same record, so that it is stored once. What has facts
 * missing is left out.
 *
 * @param url - where people see the results
 * @param now - when the checks were run
 * @internal
 */
export function toEvidence(
  entityRef: string,
  results: readonly CheckResult[],
  latest: InsightFacts,
  url: string,
  now: Date,
): EvidenceRecordInput[] {
  return results.flatMap(result => {
    const { check } = result;
    const occurredAt = factsAt(result, latest, now);
    if (occurredAt === undefined) {
      return [];
    }
    const outcome = outcomeOf(result);
    return [
      {
        type: EVIDENCE_TYPE,
        name: check.id,
        subject: { entityRef },
        outcome,
        occurredAt,
        source: {
          provider: PROVIDER,
          externalId: `${entityRef} ${check.id} ${occurredAt} ${outcome}`,
          url,
        },
        note: check.name,
      },
    ];
  });
}

/** Only a check that is true has passed; what is not true or false is unknown. */
function outcomeOf({ result }: CheckResult): string {
  if (typeof result !== 'boolean') {
    return 'unknown';
  }
  return result ? 'pass' : 'fail';
}
