export const historyMessages = {
  title: 'History',
  latest: 'the latest {{shown}} of {{total}}',
  empty: 'Nothing has been released yet',
  emptyHint: 'Finished releases appear here with their outcome.',
  release: 'Release',
  outcome: 'Outcome',
  planned: 'Planned',
  actual: 'Actual',
  onTime: 'on time',
  late: '{{length}} late',
  early: '{{length}} early',
  summary:
    '{{completed}} of {{total}} completed, {{failed}} failed or rolled back.',
  median: 'Median: {{slip}}.',
  legend:
    'Oldest at the left. Bars up: ended after the window; down: before it. ✓ completed, ✗ failed or rolled back, – cancelled.',
} as const;
