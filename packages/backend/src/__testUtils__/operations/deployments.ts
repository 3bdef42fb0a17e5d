import { randomUUID } from 'node:crypto';
import { NewDeploymentInput } from '@slipway/backstage-plugin-releases-common';
import { noQuery } from './badInput';
import { Operation, Operations, Step } from './Operation';
import { CONFIGURE, READ, WAIVE } from './promised';

/** A deployment that nobody else tells of. */
function deployment(
  given: Partial<NewDeploymentInput> = {},
): NewDeploymentInput {
  return {
    components: [{ entityRef: 'component:default/checkout', version: '0.0.1' }],
    environment: 'tried',
    state: 'running',
    source: { provider: 'test', externalId: randomUUID() },
    ...given,
  };
}

const made = (given?: Partial<NewDeploymentInput>): Step => ({
  operation: 'recordDeployment',
  input: () => ({ body: deployment(given) }),
});

const inProduction = (version: string): Partial<NewDeploymentInput> => ({
  components: [{ entityRef: 'component:default/tried', version }],
  environment: 'production',
  state: 'succeeded',
});

/** One that is flagged: a later version was in production before it. */
const flagged: Pick<Operation, 'made' | 'after'> = {
  made: made(inProduction('2.0.0')),
  after: [made(inProduction('1.0.0'))],
};

export const deploymentOperations = {
  listDeployments: {
    promised: READ,
    bad: { query: { limit: '0' }, field: 'limit' },
  },
  recordDeployment: {
    promised: CONFIGURE,
    input: () => ({ body: deployment() }),
    bad: { body: { ...deployment(), components: [] }, field: 'components' },
  },
  getDeployment: { promised: READ, made: made(), bad: noQuery },
  updateDeployment: {
    promised: CONFIGURE,
    made: made(),
    input: () => ({ body: { state: 'succeeded' } }),
    bad: { body: { state: 'gone' }, field: 'state' },
  },
  reviewDeployment: {
    ...flagged,
    promised: WAIVE,
    input: () => ({ body: { note: 'Rolled back on purpose' } }),
    bad: { body: { note: '' }, field: 'note' },
  },
  listEnvironments: { promised: READ, bad: noQuery },
  getEnvironmentMatrix: {
    promised: READ,
    bad: { query: { limit: '0' }, field: 'limit' },
  },
} satisfies Operations;
