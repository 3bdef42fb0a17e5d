import { Operations } from './Operation';
import { READ } from './promised';
import { backwards, march } from './spans';

export const calendarOperations = {
  getCalendar: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
  getTimeline: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
} satisfies Operations;
