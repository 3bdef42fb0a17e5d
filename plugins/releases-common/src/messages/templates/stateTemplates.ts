/** A state in the middle of a sentence. */
export const stateTemplates = {
  draft: 'draft',
  planned: 'planned',
  in_readiness: 'in readiness',
  approved: 'approved',
  in_progress: 'in progress',
  verifying: 'verifying',
  completed: 'completed',
  failed: 'failed',
  rolled_back: 'rolled back',
  cancelled: 'cancelled',
} as const;
