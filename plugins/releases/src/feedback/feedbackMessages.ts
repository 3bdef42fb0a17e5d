export const feedbackMessages = {
  notLoaded: '{{what}} could not be loaded',
  retry: 'Try again',
  loading: 'Loading',
  undo: 'Undo',
} as const;
