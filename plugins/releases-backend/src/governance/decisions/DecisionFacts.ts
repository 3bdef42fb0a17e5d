import { StoredDecision } from './DecisionsStore';

/** A review that has a release on its agenda and has not ended. @internal */
export interface ComingReview {
  title: string;
  /** RFC 3339, UTC */
  at: string;
}

/** What reviews said of a release, and when one will. @internal */
export interface DecisionFacts {
  /** The decision that stands, or else the last that did. */
  latest?: StoredDecision;
  /** The first of the reviews that have it on their agenda. */
  coming?: ComingReview;
}

/** The decision that stands, where one does. @internal */
export function standingOf({ latest }: DecisionFacts = {}):
  | StoredDecision
  | undefined {
  return latest && latest.reopened === undefined ? latest : undefined;
}
