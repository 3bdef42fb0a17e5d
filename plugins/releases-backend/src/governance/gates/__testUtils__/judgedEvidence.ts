import {
  EvidenceRecord,
  evidenceGateParamsSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { NOW, sampleRelease } from '../../evaluate/__testUtils__/sampleRelease';
import { evidence } from '../evidence';

interface Judged {
  release?: Release;
  params?: object;
  at?: string;
  beside?: EvidenceRecord[];
}

/** What the gate of unit tests of a release comes to, with what else is known beside its records. */
export function judgedEvidence(
  records: EvidenceRecord[],
  options: Judged = {},
) {
  const { release = sampleRelease(), params, at = NOW, beside } = options;
  const { message, ...outcome } = evidence.evaluate(
    evidenceGateParamsSchema.parse({ type: 'test.unit', ...params }),
    {
      gateId: 'production:unit-tests',
      stage: 'approval',
      notPassed: () => [],
      others: () => [],
      release,
      requirements: [],
      evidence: records,
      evidenceBeside: beside,
    },
    at,
  );
  expect(message).toBeDefined();
  return outcome;
}
