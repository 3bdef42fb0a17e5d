import { badRevision, noQuery } from './badInput';
import { Operation, Operations } from './Operation';
import { READ, WRITE } from './promised';

const risk = { title: 'Orders might be lost', likelihood: 4, consequence: 3 };

/** A release with a risk; the revision is that of the risk. */
const added: Pick<Operation, 'after' | 'among'> = {
  after: [{ operation: 'addRisk', input: { body: risk } }],
  among: ({ id, revision, releaseId = '' }) => ({
    id: releaseId,
    revision,
    other: id,
  }),
};

export const riskOperations = {
  listRisks: {
    promised: READ,
    bad: { query: { minScore: '26' }, field: 'minScore' },
  },
  getReleaseRisks: { promised: READ, bad: noQuery },
  addRisk: {
    promised: WRITE,
    input: () => ({ body: risk }),
    bad: { body: { ...risk, likelihood: 6 }, field: 'likelihood' },
  },
  updateRisk: {
    ...added,
    promised: WRITE,
    input: ({ other }) => ({
      params: { riskId: other },
      body: { state: 'closed' },
    }),
    bad: { body: { consequence: 0 }, field: 'consequence' },
  },
  removeRisk: {
    ...added,
    promised: WRITE,
    input: ({ other }) => ({ params: { riskId: other } }),
    bad: badRevision,
  },
} satisfies Operations;
