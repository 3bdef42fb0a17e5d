/** What waits for a person. */
export const workTemplates = {
  vote: 'Vote on {{release}}: {{gate}}.',
  tick: 'Tick “{{item}}” for {{release}}.',
  waiver:
    'Grant or decline the waiver of {{target}} that {{person}} asks for, for {{release}}: {{reason}}',
} as const;
