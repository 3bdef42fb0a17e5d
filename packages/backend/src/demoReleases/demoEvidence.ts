import { EvidenceRecordInput } from '@slipway/backstage-plugin-releases-common';

const HOUR_MS = 3_600_000;

interface Found {
  type: 'test.unit' | 'scan.sca';
  component: string;
  version: string;
  outcome: 'pass' | 'fail';
  hoursAgo: number;
  metrics?: Record<string, number>;
}

/** One that passes, one that is too old, one that fails, and a scan with findings. */
const FOUND: readonly Found[] = [
  {
    type: 'test.unit',
    component: 'ledger',
    version: '2.8.0',
    outcome: 'pass',
    hoursAgo: 20,
    metrics: { passRate: 1 },
  },
  {
    type: 'test.unit',
    component: 'payments-api',
    version: '4.2.0',
    outcome: 'pass',
    hoursAgo: 9 * 24,
    metrics: { passRate: 0.997 },
  },
  {
    type: 'scan.sca',
    component: 'payments-api',
    version: '4.2.0',
    outcome: 'fail',
    hoursAgo: 30,
    metrics: { high: 2 },
  },
  {
    type: 'test.unit',
    component: 'fraud-check',
    version: '1.10.0',
    outcome: 'fail',
    hoursAgo: 3,
    metrics: { passRate: 0.91 },
  },
];

/** What the demo's tools found out, told as they would tell it. */
export function demoEvidence(now: Date): EvidenceRecordInput[] {
  return FOUND.map(
    ({ type, component, version, outcome, hoursAgo, metrics }, index) => ({
      type,
      subject: { entityRef: `component:default/${component}`, version },
      outcome,
      metrics,
      occurredAt: new Date(
        Math.floor(now.getTime() / HOUR_MS - hoursAgo) * HOUR_MS,
      ).toISOString(),
      source: {
        provider: type === 'scan.sca' ? 'scanner' : 'ci',
        externalId: `${component}/${version}/${type}`,
        url: `https://example.com/ci/${component}/${index + 70}`,
      },
    }),
  );
}
