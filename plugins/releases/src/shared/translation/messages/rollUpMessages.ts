export const rollUpMessages = {
  title: 'Depends on releases',
  span: 'of the next {{days}} days, and overdue ones',
  upstream: 'Releases of others that it depends on',
  own: 'Its own releases',
  noUpstream: 'None of its providers releases anything.',
  noOwn: 'None of its components is to be released.',
  waiting: '{{waiting}} of {{of}} not ready',
  allReady_one: '{{count}} ready',
  allReady_other: 'all {{count}} ready',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  fewer: 'Show fewer',
  none: 'No release ahead',
  noneHint:
    'Once a component of it or one that it depends on is to be released, that stands here.',
} as const;
