import {
  releaseImpactWords,
  releaseKindWords,
  releaseStateWords,
} from '@slipway/backstage-plugin-releases-common';

export const statusMessages = {
  held: 'On hold',
  overdue: 'Overdue',
  updating: 'Updating…',
  archived: 'Archived',
  state: releaseStateWords,
  verdict: {
    fail: 'Not ready',
    stale: 'Not ready: evidence is old',
    unknown: 'Not known',
    waived: 'Ready, with a waiver',
    pass: 'Ready',
    not_applicable: 'Nothing to check',
  },
  gate: {
    fail: 'Fails',
    stale: 'Stale',
    unknown: 'Unknown',
    waived: 'Waived',
    pass: 'Passes',
    not_applicable: 'Not applicable',
  },
  kind: releaseKindWords,
  milestone: {
    code_freeze: 'Code freeze',
    qa_complete: 'QA complete',
    go_no_go: 'Go/no-go',
    deploy: 'Deployment',
    review: 'Review',
    other: 'Other',
  },
  impact: releaseImpactWords,
} as const;
