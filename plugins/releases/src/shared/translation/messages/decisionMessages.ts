export const decisionMessages = {
  waiver: {
    askGate: 'Ask for a waiver of {{gate}}',
    waiveConflict: 'Waive: {{sentence}}',
    askConflict: 'Ask for a waiver: {{sentence}}',
    either: 'Waiver…',
    eitherConflict: 'Waiver: {{sentence}}',
    what: 'The release',
    of: 'Waiver for {{name}}',
    takeBack: 'Take back',
    takenBack: 'The request was taken back',
  },
  batch: {
    open: 'Approve…',
    title: 'Approve what leaves with {{name}}',
    explain:
      'Each vote is for the current content of the release, and becomes void if that changes.',
    what: 'What waits for your vote',
    pick: 'Waiting for your vote',
    all: 'All',
    none: 'Nothing aboard waits for your vote',
    noneHint:
      'Releases appear here while one of their approvals asks you and you have not voted.',
    others_one: '{{count}} other release aboard does not wait for your vote.',
    others_other: '{{count}} other releases aboard do not wait for your vote.',
    comment: 'Comment for all',
    approve: 'Approve {{count}}',
    retry: 'Try {{count}} again',
    close: 'Close',
    results: 'Results of your votes',
    saved: 'Vote saved',
    refused: 'Vote not saved: {{why}}',
    changed:
      'Vote not saved: it was changed meanwhile. Look at it again before you approve it.',
    summary: '{{voted}} of {{of}} votes saved',
    notSent: 'Could not send the votes',
  },
} as const;
