/** The gate that asks for the conditions of a go. @internal */
export const CONDITIONS_GATE = 'review:conditions';

/** The type of the gates that ask what a review decided. @internal */
export const REVIEW_GATE_TYPE = 'review';
