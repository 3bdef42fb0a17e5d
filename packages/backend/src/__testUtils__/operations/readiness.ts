import { Operations } from './Operation';
import { READ } from './promised';

export const readinessOperations = {
  getReadiness: {
    promised: READ,
    bad: { query: { at: 'tomorrow' }, field: 'at' },
  },
  getVerdictHistory: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
} satisfies Operations;
