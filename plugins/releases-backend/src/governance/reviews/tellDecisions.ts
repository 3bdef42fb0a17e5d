import { DecisionWitness, SLIPWAY } from '../decisions/DecisionKeeper';
import { DecisionNews } from '../decisions/DecisionNews';
import { ReviewsStore } from './ReviewsStore';

/** Has people told of decisions, those who attend the review as well. @internal */
export function tellDecisions(
  reviews: Pick<ReviewsStore, 'attendees'>,
  news: DecisionNews,
): DecisionWitness {
  return {
    decided: async (tx, { releaseId, reviewId, reviewTitle, ...decided }) =>
      news.decisionTaken(tx, {
        releaseId,
        actor: decided.by,
        outcome: decided.decision,
        review: reviewTitle,
        reason: decided.reason,
        attendees: await reviews.attendees(tx, reviewId),
      }),
    reopened: async (tx, { releaseId, reviewId, reviewTitle, reopened }) =>
      news.decisionTaken(tx, {
        releaseId,
        actor: reopened?.by ?? SLIPWAY,
        outcome: 'reopened',
        review: reviewTitle,
        reason: reopened?.code === 'by_hand' ? reopened.sentence : undefined,
        attendees: await reviews.attendees(tx, reviewId),
      }),
  };
}
