/** The ids of the gates that every release has. @internal */
export const GATE_IDS = {
  ownerKnown: 'owner-known',
  componentsKnown: 'components-known',
  windowSet: 'window-set',
  windowPlanned: 'window-planned',
  providersFirst: 'providers-first',
  conflicts: 'conflicts',
  rollbackPlan: 'rollback-plan',
  noHold: 'no-hold',
  emergencyReview: 'emergency-review',
} as const;
