import { randomUUID } from 'node:crypto';
import { noQuery } from './badInput';
import { draft } from './draft';
import { Operations, Step } from './Operation';
import { READ, WRITE } from './promised';

let tried = 0;

const environment = () => `tried-adoption-${tried}`;

/** The release that policies are adopted for. */
let approvedRelease = { id: '', revision: 0 };

const made: Step = {
  operation: 'createRelease',
  input: ({ ownerRef }) => {
    tried += 1;
    return {
      body: {
        ...draft(ownerRef),
        environment: environment(),
        source: { provider: 'tried', externalId: randomUUID() },
      },
    };
  },
};

/** As those who may say so import what is approved elsewhere. */
const approved: Step = {
  operation: 'importReleases',
  input: ({ source }) => ({
    body: { items: [{ version: '1.0.0', source, state: 'approved' }] },
  }),
};

/** A policy that asks for more than the release was approved by. */
const madePolicy: Step = {
  operation: 'createPolicy',
  input: ({ id, revision }) => {
    approvedRelease = { id, revision };
    return {
      body: {
        id: environment(),
        name: 'Tried adoption',
        selector: { environments: [environment()] },
        gates: [
          {
            id: 'plan',
            name: 'Plan',
            type: 'rollback_plan',
            stage: 'approval',
          },
        ],
      },
    };
  },
};

export const releasePolicyOperations = {
  getReleasePolicies: { promised: READ, bad: noQuery },
  adoptPolicies: {
    promised: WRITE,
    made,
    after: [approved, { operation: 'getRelease' }, madePolicy],
    among: () => approvedRelease,
    input: () => ({ body: {} }),
    bad: {
      body: { policies: [{ id: 'production', version: 0 }] },
      field: 'policies.0.version',
    },
  },
} satisfies Operations;
