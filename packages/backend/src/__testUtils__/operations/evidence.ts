import { EvidenceRecordInput } from '@slipway/backstage-plugin-releases-common';
import { Operations } from './Operation';
import { CONFIGURE, MOVE, READ } from './promised';

let sent = 0;

/** About nothing that the demo has, under an id of its own each time. */
const record = (): EvidenceRecordInput => ({
  type: 'test.tried',
  subject: { entityRef: 'component:default/tried', version: '1.0.0' },
  outcome: 'pass',
  occurredAt: '2026-01-01T00:00:00Z',
  source: { provider: 'tried', externalId: `run/${(sent += 1)}` },
});

const manual = {
  type: 'manual',
  outcome: 'pass',
  note: 'Looked at it',
};

export const evidenceOperations = {
  ingestEvidence: {
    promised: CONFIGURE,
    input: () => ({ body: { items: [record()] } }),
    bad: {
      body: { items: [{ ...record(), outcome: '' }] },
      field: 'items.0.outcome',
    },
  },
  listEvidence: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  recordEvidence: {
    promised: MOVE,
    input: () => ({ body: manual }),
    bad: { body: { ...manual, note: '' }, field: 'note' },
  },
} satisfies Operations;
