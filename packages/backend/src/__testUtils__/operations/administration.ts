import { noQuery } from './badInput';
import { Operations } from './Operation';
import { CONFIGURE } from './promised';

export const administrationOperations = {
  getCatalogCoverage: {
    promised: CONFIGURE,
    bad: { query: { missing: 'money' }, field: 'missing' },
  },
  getAdministrationHealth: { promised: CONFIGURE, bad: noQuery },
  listAllFeeds: {
    promised: CONFIGURE,
    bad: { query: { limit: '0' }, field: 'limit' },
  },
  listPoliciesInForce: { promised: CONFIGURE, bad: noQuery },
  getWorkingCalendar: { promised: CONFIGURE, bad: noQuery },
  getLedgerVerification: { promised: CONFIGURE, bad: noQuery },
  startLedgerVerification: { promised: CONFIGURE, bad: noQuery },
} satisfies Operations;
