/** What people are told of, each by the words they choose it by in the portal's settings. @internal */
export const TOPICS = {
  act: 'Waiting for you',
  ready: 'Release ready',
  blocked: 'Release blocked',
  moved: 'Release moved',
  provider: 'Provider moved',
  freeze: 'Freeze ahead',
  voided: 'Votes void',
  decision: 'Review decision',
} as const;

/** @internal */
export type Topic = keyof typeof TOPICS;
