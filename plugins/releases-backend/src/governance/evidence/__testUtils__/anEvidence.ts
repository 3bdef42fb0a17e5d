import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';

let made = 0;

/** A unit test of checkout 5.3.0 that passed. @internal */
export function anEvidence(
  changes: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  made += 1;
  return {
    id: `evidence-${made}`,
    type: 'test.unit',
    subject: { entityRef: 'component:default/checkout', version: '5.3.0' },
    outcome: 'pass',
    metrics: {},
    occurredAt: '2026-11-20T08:00:00Z',
    source: { provider: 'github', externalId: `run/${made}` },
    receivedAt: '2026-11-20T08:00:05Z',
    trust: { by: 'token', who: 'external:ci', trusted: true },
    ...changes,
  };
}
