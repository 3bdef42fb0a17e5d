import { NewReviewInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision, noQuery } from './badInput';
import { madeDraft } from './draft';
import { Operation, Operations, Step } from './Operation';
import { MANAGE, READ } from './promised';
import { march } from './spans';

const review: NewReviewInput = {
  title: 'Tried review',
  at: '2099-02-27T09:00:00Z',
  timeZone: 'Europe/Paris',
  period: march,
};

const madeReview: Step = { operation: 'createReview', input: { body: review } };

/** The release that a review is about to decide. */
let releaseId = '';

/** A decision about a release of its own; the subject is its review. */
const decided: Pick<Operation, 'after' | 'among'> = {
  after: [
    {
      operation: 'createReview',
      input: ({ id }) => {
        releaseId = id;
        return { body: review };
      },
    },
    { operation: 'openReview' },
    {
      operation: 'decideRelease',
      input: () => ({ body: { releaseId, revision: 1, decision: 'go' } }),
    },
  ],
  among: ({ id, reviewId = '' }) => ({ id: reviewId, revision: 1, other: id }),
};

export const reviewOperations = {
  listReviews: {
    promised: READ,
    bad: { query: { order: 'title' }, field: 'order' },
  },
  createReview: {
    promised: MANAGE,
    input: () => ({ body: review }),
    bad: { body: { ...review, timeZone: 'Paris' }, field: 'timeZone' },
  },
  getReview: { promised: READ, made: madeReview, bad: noQuery },
  getAgendaReadiness: {
    promised: READ,
    made: madeReview,
    input: ({ id }) => ({ query: { releaseId: id } }),
    bad: { query: {}, field: 'releaseId' },
  },
  updateReview: {
    promised: MANAGE,
    made: madeReview,
    input: () => ({ body: { durationMinutes: 30 } }),
    bad: { body: { durationMinutes: 1 }, field: 'durationMinutes' },
  },
  cancelReview: { promised: MANAGE, made: madeReview, bad: badRevision },
  openReview: { promised: MANAGE, made: madeReview, bad: badRevision },
  closeReview: {
    promised: MANAGE,
    made: madeReview,
    after: [{ operation: 'openReview' }],
    bad: badRevision,
  },
  saveAgendaNotes: {
    promised: MANAGE,
    made: madeReview,
    // Of notes that there are none of yet.
    among: ({ id }) => ({ id, revision: 0 }),
    also: madeDraft,
    input: ({ other }) => ({
      params: { releaseId: other },
      body: { notes: 'Ask support' },
    }),
    bad: { body: { notes: 7 }, field: 'notes' },
  },
  decideRelease: {
    promised: MANAGE,
    made: madeReview,
    after: [{ operation: 'openReview' }],
    also: madeDraft,
    input: ({ other }) => ({
      body: { releaseId: other, revision: 1, decision: 'go' },
    }),
    bad: {
      body: { releaseId: 'x', revision: 1, decision: 'no_go' },
      field: 'reason',
    },
  },
  getDecision: {
    ...decided,
    promised: READ,
    input: ({ other }) => ({ params: { decisionId: other } }),
    bad: noQuery,
  },
  reopenDecision: {
    ...decided,
    promised: MANAGE,
    input: ({ other }) => ({
      params: { decisionId: other },
      body: { reason: 'News' },
    }),
    bad: { body: { reason: ' ' }, field: 'reason' },
  },
  getReviewMinutes: { promised: READ, made: madeReview, bad: noQuery },
  getReviewInvitation: { promised: READ, made: madeReview, bad: noQuery },
  getReviewLedger: {
    promised: READ,
    made: madeReview,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  getReleaseDecisions: { promised: READ, bad: noQuery },
} satisfies Operations;
