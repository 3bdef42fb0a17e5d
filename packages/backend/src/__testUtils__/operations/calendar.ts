import { Operations } from './Operation';
import { READ } from './promised';
import { backwards, march } from './spans';

export const calendarOperations = {
  getCalendar: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
  getRollUp: {
    promised: READ,
    input: () => ({ query: { system: 'system:default/storefront' } }),
    bad: { query: { system: 'storefront' }, field: 'system.0' },
  },
  getTimeline: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
} satisfies Operations;
