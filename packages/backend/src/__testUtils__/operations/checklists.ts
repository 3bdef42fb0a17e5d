import { draft } from './draft';
import { Operations, Step } from './Operation';
import { WRITE } from './promised';

let made = 0;

const policyId = () => `tried-checklists-${made}`;

/** Asks for a tick on releases of an environment of its own. */
const madePolicy: Step = {
  operation: 'createPolicy',
  input: () => {
    made += 1;
    return {
      body: {
        id: policyId(),
        name: 'Tried checklists',
        selector: { environments: [policyId()] },
        gates: [
          {
            id: 'go-live',
            name: 'Go-live',
            type: 'checklist',
            stage: 'approval',
            params: { items: [{ id: 'told', title: 'Support told' }] },
          },
        ],
      },
    };
  },
};

const madeRelease: Step = {
  operation: 'createRelease',
  input: ({ ownerRef }) => ({
    body: { ...draft(ownerRef), environment: policyId() },
  }),
};

export const checklistOperations = {
  tickItem: {
    promised: WRITE,
    made: madePolicy,
    after: [madeRelease],
    input: () => ({
      params: { gateId: `${policyId()}:go-live`, itemId: 'told' },
      body: { done: true },
    }),
    bad: {
      params: { gateId: 'tried:nothing', itemId: 'told' },
      body: { done: true },
      field: 'gateId',
    },
  },
} satisfies Operations;
