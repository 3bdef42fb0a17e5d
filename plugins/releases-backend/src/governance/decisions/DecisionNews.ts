import { ReviewOutcome } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/** What a review decided on a release, or that it was reopened. @internal */
export interface DecisionTaken {
  releaseId: string;
  actor: string;
  outcome: ReviewOutcome | 'reopened';
  /** What the review is called. */
  review: string;
  /** What a person said of it. */
  reason?: string;
  /** Who attends the review. */
  attendees: readonly string[];
}

/** What tells people of decisions, in their transaction. @internal */
export interface DecisionNews {
  decisionTaken(tx: Knex.Transaction, taken: DecisionTaken): Promise<void>;
}
