import {
  RISK_GRADES,
  RiskList,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { sampleRelease } from './sampleReleases';

export function sampleRisk(changes: Partial<RiskRecord> = {}): RiskRecord {
  return {
    id: 'carts',
    releaseId: 'checkout-5.3.0',
    title: 'Old carts cannot be opened',
    likelihood: 2,
    consequence: 4,
    mitigation: 'Migrate them the night before',
    ownerRef: 'user:default/engineer',
    state: 'open',
    score: 8,
    sentence: '8: unlikely (2) × major (4)',
    createdBy: 'user:default/engineer',
    createdAt: '2026-11-10T09:00:00Z',
    updatedBy: 'user:default/engineer',
    updatedAt: '2026-11-20T15:00:00Z',
    revision: 3,
    ...changes,
  };
}

/** The register of all releases with some risks on it. */
export function sampleRiskList(
  risks: readonly RiskRecord[] = [sampleRisk()],
): RiskList {
  return {
    items: risks.map(risk => ({ ...risk, release: sampleRelease() })),
    matrix: RISK_GRADES.flatMap(likelihood =>
      RISK_GRADES.map(consequence => ({
        likelihood,
        consequence,
        score: likelihood * consequence,
        count: risks.filter(
          risk =>
            risk.likelihood === likelihood && risk.consequence === consequence,
        ).length,
      })),
    ),
    totalItems: risks.length,
  };
}
