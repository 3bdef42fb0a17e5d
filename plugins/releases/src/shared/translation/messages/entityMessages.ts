export const entityMessages = {
  releases: 'Releases',
  next: 'Next release',
  none: 'No release is planned',
  noneHint:
    'Plan one, and people can see here when it ships, whether it is ready and what is holding it up.',
  plan: 'Plan a release',
  edit: 'Edit',
  openReadiness: 'Open readiness',
  upcoming_one: 'and {{count}} more after it',
  upcoming_other: 'and {{count}} more after it',
  own: 'Own readiness',
  inherited: 'Inherited',
  gatesPass: '{{passed}} of {{of}} gates pass',
  noProviders: 'No provider has to release first',
} as const;
