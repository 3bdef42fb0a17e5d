import { noQuery } from './badInput';
import { Operations } from './Operation';
import { CONFIGURE, READ } from './promised';

export const ledgerOperations = {
  getReleaseLedger: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  verifyReleaseLedger: { promised: READ, bad: noQuery },
  verifyLedger: { promised: CONFIGURE, bad: noQuery },
} satisfies Operations;
