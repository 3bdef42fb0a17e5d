export const rollUpMessages = {
  title: 'Upcoming releases',
  span: 'next {{days}} days, and overdue',
  upstream: 'Releases it depends on',
  own: 'Its own releases',
  noUpstream: 'None of its providers has a release planned.',
  noOwn: 'None of its components has a release planned.',
  waiting: '{{waiting}} of {{of}} not ready',
  allReady_one: '{{count}} ready',
  allReady_other: 'all {{count}} ready',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  fewer: 'Show fewer',
  none: 'No upcoming releases',
  noneHint:
    'Releases of its components, and of those it depends on, appear here once they are planned.',
} as const;
