export const evidenceMessages = {
  record: 'Record evidence…',
  recordFor: 'Record evidence for {{gate}}',
  title: 'Record evidence: {{gate}}',
  explain:
    'Say what you found, with a link or a note. It is recorded under your name.',
  subject: 'About',
  outcome: 'Outcome',
  outcomes: {
    pass: 'Passed',
    fail: 'Failed',
  },
  link: 'Link',
  linkHint: 'Where others can see it; or write a note.',
  note: 'Note',
  at: 'When ({{zone}})',
  atHint: 'Leave empty for now.',
  confirm: 'Record',
  recorded: 'Evidence recorded',
  notRecorded: 'Could not record this',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
} as const;
