/** What all windows decide together. */
export const decisionTemplates = {
  closed: 'Closed until {{until}}: {{causes}}.',
  closedAtLeast: 'Closed at least until {{until}}: {{causes}}.',
  closedForYears: 'Closed for the next five years: {{causes}}.',
  closedForGood: 'Closed until the end of the year 9999: {{causes}}.',
  outside: 'outside {{window}}',
  open: 'Open.',
  openUntil: 'Open until {{until}}, when {{window}} begins.',
  openUntil_outside: 'Open until {{until}}, then outside {{window}}.',
} as const;
