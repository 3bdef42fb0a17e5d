export const calendarMessages = {
  title: 'Calendar',
  what: 'The calendar',
  today: 'Today',
  layout: 'Layout of the calendar',
  view: { month: 'Month', week: 'Week', agenda: 'Agenda' },
  previous: {
    month: 'Previous month',
    week: 'Previous week',
    agenda: 'Previous 30 days',
  },
  next: { month: 'Next month', week: 'Next week', agenda: 'Next 30 days' },
  show: 'Releases shown',
  toggle: {
    own: 'Own {{total}}',
    upstream: 'Upstream {{total}}',
    downstream: 'Downstream {{total}}',
  },
  relation: {
    own: 'own',
    upstream: 'upstream: this service depends on it',
    downstream: 'downstream: it depends on this service',
  },
  type: {
    release: 'Release',
    milestone: 'Milestone',
    window: 'Window',
    train: 'Train',
  },
  openRelease: 'Open the release',
  openTrain: 'Open the train',
  empty: 'No releases, trains or milestones in these {{days}} days.',
  tooFar: 'The calendar does not go this far',
  tooFarHint: 'It covers the years 1 to 9999. Today leads back.',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  truncated:
    'There is more in this span than is shown. Narrow the filters to see all of it.',
} as const;
