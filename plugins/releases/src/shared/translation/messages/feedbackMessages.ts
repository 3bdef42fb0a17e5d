export const feedbackMessages = {
  cancel: 'Cancel',
  notLoaded: '{{what}} could not be loaded',
  retry: 'Try again',
  loading: 'Loading',
  page: '{{from}}–{{to}} of {{total}}',
  showing: 'Showing {{page}}',
  undo: 'Undo',
  noPage: 'Page not found',
  noPageHint: 'It may have been moved, or the link is wrong.',
  toReleases: 'All releases',
} as const;
