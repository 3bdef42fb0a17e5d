/** What a release collides with, by the kind of the conflict. */
export const conflictKindTemplates = {
  same_component: 'another release of the same component at the same time',
  dependency_overlap: 'a dependent service at the same time',
  order_violation: 'a release that must come first and comes later',
  off_departure: 'a time other than the departure of its train',
  window_violation: 'a freeze or a closed window',
  resource_contention: 'a shared resource beyond its capacity',
  environment_booking: 'an environment that is booked',
  people: 'a person in two places',
  milestone_slip: 'a milestone that slipped',
} as const;
