import { noQuery } from './badInput';
import { Operations } from './Operation';
import { CONFIGURE, READ } from './promised';

export const feedOperations = {
  listFeeds: { promised: READ, bad: noQuery },
  createFeed: {
    promised: READ,
    input: () => ({ body: { name: 'Tried feed' } }),
    bad: { body: { name: '' }, field: 'name' },
  },
  revokeFeed: {
    promised: CONFIGURE,
    made: { operation: 'createFeed', input: { body: { name: 'Tried feed' } } },
    bad: noQuery,
  },
} satisfies Operations;
