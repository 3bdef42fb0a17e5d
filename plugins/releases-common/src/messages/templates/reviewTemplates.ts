/** What is said of reviews, and of what they decided. */
export const reviewTemplates = {
  content_changed: '{{person}} changed {{release}}: {{fields}}.',
  gate_failed_one: '{{gates}} passed when it was decided, and no longer does.',
  gate_failed_other: '{{gates}} passed when it was decided, and no longer do.',
  verdict_changed: 'It was {{from}} and is now {{to}}.',
  content_differs: 'What it ships was changed.',
  window_moved: 'It was moved from {{from}} to {{to}}.',
  window_set: 'It is now planned to start at {{to}}.',
  window_cleared: 'It was planned to start at {{from}} and is not planned now.',
  decision_reopened: 'The decision was reopened: {{why}}',
  went_out: 'It has gone out.',
  verdict_fail: 'not ready',
  verdict_stale: 'out of date',
  verdict_unknown: 'unknown',
  verdict_waived: 'ready with a waiver',
  verdict_pass: 'ready',
  verdict_not_applicable: 'over',
  not_a_person: 'Only people decide in reviews. Sign in as yourself.',
  not_permitted:
    'You don’t have permission to decide. It takes releases.review.manage: ask a portal admin.',
  not_open: 'The review has not been opened. Open it first.',
  closed: 'The review is closed. Open it again to decide.',
  over: '{{release}} has ended or is out, so there is nothing left to decide.',
  already_decided:
    '{{person}} decided about {{release}} in {{review}}. Reopen that decision to decide again.',
  catalog_away:
    'The catalog has not been read yet, so what has to come before {{release}} is not known. Decide once it has been; votes and notes are kept.',
} as const;

/** What gates of type `review` say. */
export const reviewGateTemplates = {
  review_go: '{{person}} decided go for {{release}} in {{review}}.',
  review_conditional:
    '{{person}} decided go on conditions for {{release}} in {{review}}.',
  review_no_go:
    '{{person}} decided no-go for {{release}} in {{review}}: {{reason}}',
  review_reopened:
    'What was decided about {{release}} in {{review}} was reopened: {{why}} {{next}}',
  review_pending: '{{release}} has not been decided. {{next}}',
  review_coming: '{{review}} has it on {{at}}.',
  review_not_planned: 'No review has it on its agenda. Plan one.',
} as const;
