import { badRevision } from './badInput';
import { draft } from './draft';
import { Operations, Step, Subject } from './Operation';
import { ASK, WAIVE } from './promised';

const waiver = {
  windowId: 'year-end',
  reason: 'Agreed with operations',
  expiresAt: '2099-12-31T00:00:00Z',
};

/** Whoever made a release does not waive for it. */
const made: Step = {
  operation: 'createRelease',
  as: 'engineer',
  input: ({ ownerRef }) => ({ body: draft(ownerRef) }),
};

/** Who owns the release may ask, and no more. */
const asked: Step = {
  operation: 'requestWaiver',
  as: 'engineer',
  input: { body: waiver },
};
const answered = ({ waivers: [{ id }] = [{ id: '' }] }: Subject) => ({
  params: { waiverId: id },
  body: {},
});
const badAnswer = { body: { answer: 5 }, field: 'answer' };

export const waiverOperations = {
  requestWaiver: {
    promised: ASK,
    input: () => ({ body: waiver }),
    bad: { body: { ...waiver, windowId: 'nothing' }, field: 'target.id' },
  },
  grantWaiver: {
    promised: WAIVE,
    made,
    after: [asked],
    input: answered,
    bad: badAnswer,
  },
  declineWaiver: {
    promised: WAIVE,
    made,
    after: [asked],
    input: answered,
    bad: badAnswer,
  },
  revokeWaiver: {
    promised: WAIVE,
    input: () => ({ params: { waiverId: waiver.windowId } }),
    after: [{ operation: 'requestWaiver', input: { body: waiver } }],
    bad: { params: { waiverId: waiver.windowId }, ...badRevision },
  },
} satisfies Operations;
