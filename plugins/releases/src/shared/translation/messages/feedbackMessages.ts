export const feedbackMessages = {
  notLoaded: '{{what}} could not be loaded',
  retry: 'Try again',
  loading: 'Loading',
  undo: 'Undo',
  noPage: 'There is no such page',
  noPageHint: 'The address may be mistyped, or what was there has moved.',
  toReleases: 'To all releases',
} as const;
