import { badRevision } from './badInput';
import { Operations } from './Operation';
import { WAIVE } from './promised';

const waiver = {
  windowId: 'year-end',
  reason: 'Agreed with operations',
  expiresAt: '2099-12-31T00:00:00Z',
};

export const waiverOperations = {
  grantWaiver: {
    promised: WAIVE,
    input: () => ({ body: waiver }),
    bad: { body: { ...waiver, windowId: 'nothing' }, field: 'windowId' },
  },
  revokeWaiver: {
    promised: WAIVE,
    input: () => ({ params: { windowId: waiver.windowId } }),
    after: [{ operation: 'grantWaiver', input: { body: waiver } }],
    bad: { params: { windowId: waiver.windowId }, ...badRevision },
  },
} satisfies Operations;
