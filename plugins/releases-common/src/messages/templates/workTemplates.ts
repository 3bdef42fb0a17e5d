/** What waits for a person. */
export const workTemplates = {
  vote: 'Vote on {{release}}: {{gate}}.',
  tick: 'Tick “{{item}}” for {{release}}.',
  condition: 'Meet the condition “{{item}}” of the go for {{release}}.',
  review: '{{review}} begins on {{at}}.',
  review_open: '{{review}} is under way.',
  waiver:
    'Grant or decline the waiver of {{target}} that {{person}} asks for, for {{release}}: {{reason}}',
} as const;
