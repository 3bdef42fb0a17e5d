import { randomUUID } from 'node:crypto';
import { noQuery } from './badInput';
import { draft } from './draft';
import { Operations, Step } from './Operation';
import { READ, WRITE } from './promised';

/** A release that is approved elsewhere, as those who may say so import it. */
const made: Step = {
  operation: 'createRelease',
  input: ({ ownerRef }) => ({
    body: {
      ...draft(ownerRef),
      source: { provider: 'tried', externalId: randomUUID() },
    },
  }),
};
const approved: Step = {
  operation: 'importReleases',
  input: ({ source }) => ({
    body: { items: [{ version: '1.0.0', source, state: 'approved' }] },
  }),
};

export const releasePolicyOperations = {
  getReleasePolicies: { promised: READ, bad: noQuery },
  adoptPolicies: {
    promised: WRITE,
    made,
    after: [approved, { operation: 'getRelease' }],
    input: () => ({ body: {} }),
    bad: {
      body: { policies: [{ id: 'production', version: 0 }] },
      field: 'policies.0.version',
    },
  },
} satisfies Operations;
