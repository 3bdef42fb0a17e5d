export const searchMessages = {
  release: 'Release',
  window: 'Release window',
  train: 'Release train',
  review: 'Release review',
  moreComponents_one: '+{{count}} component',
  moreComponents_other: '+{{count}} components',
  gone: 'Archived, or changed since the search index was built',
  unread: 'Could not load where it stands now',
} as const;
