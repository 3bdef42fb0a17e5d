import { NewPolicyInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision } from './badInput';
import { Operations, Step } from './Operation';
import { MANAGE, READ } from './promised';

let made = 0;

/** Of nothing that the demo has, under an id of its own each time. */
const policy = (): NewPolicyInput => ({
  id: `tried-${(made += 1)}`,
  name: 'Tried policy',
  selector: { environments: ['tried'] },
  gates: [
    { id: 'plan', name: 'Plan', type: 'rollback_plan', stage: 'approval' },
  ],
});
const madePolicy: Step = {
  operation: 'createPolicy',
  input: () => ({ body: policy() }),
};

export const policyOperations = {
  listPolicies: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  createPolicy: {
    promised: MANAGE,
    input: () => ({ body: policy() }),
    bad: { body: { ...policy(), gates: [] }, field: 'gates' },
  },
  previewPolicy: {
    promised: MANAGE,
    input: () => ({ body: policy() }),
    bad: {
      body: {
        ...policy(),
        gates: [{ id: 'x', name: 'X', type: 'nothing', stage: 'approval' }],
      },
      field: 'gates.0.type',
    },
  },
  getPolicy: {
    promised: READ,
    made: madePolicy,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updatePolicy: {
    promised: MANAGE,
    made: madePolicy,
    input: () => ({ body: { description: 'Changed' } }),
    bad: { body: { gates: [] }, field: 'gates' },
  },
  archivePolicy: { promised: MANAGE, made: madePolicy, bad: badRevision },
  restorePolicy: {
    promised: MANAGE,
    made: madePolicy,
    after: [{ operation: 'archivePolicy' }],
    bad: badRevision,
  },
  listPolicyVersions: {
    promised: READ,
    made: madePolicy,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  getPolicyProgress: {
    promised: READ,
    made: madePolicy,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  getPolicyLedger: {
    promised: READ,
    made: madePolicy,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  listGateTypes: {
    promised: READ,
    bad: { query: { colour: 'red' }, field: 'colour' },
  },
} satisfies Operations;
