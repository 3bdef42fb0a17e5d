/** What a search for a free time went by, and what it found. */
export const slotsTemplates = {
  searched:
    'Looked for {{length}} from {{start}} to {{end}}, while the windows are open, and found {{found}}.',
  searched_wholeHours:
    'Looked for {{length}} from {{start}} to {{end}}, wholly within working hours and while the windows are open, and found {{found}}.',
  searched_wholeHoursAnyDay:
    'Looked for {{length}} from {{start}} to {{end}}, wholly within working hours of any day and while the windows are open, and found {{found}}.',
  searched_wholeDays:
    'Looked for {{length}} from {{start}} to {{end}}, wholly on working days and while the windows are open, and found {{found}}.',
  searched_startHours:
    'Looked for {{length}} from {{start}} to {{end}}, starting within working hours and while the windows are open, and found {{found}}.',
  searched_startHoursAnyDay:
    'Looked for {{length}} from {{start}} to {{end}}, starting within working hours of any day and while the windows are open, and found {{found}}.',
  searched_startDays:
    'Looked for {{length}} from {{start}} to {{end}}, starting on working days and while the windows are open, and found {{found}}.',
  freeTimes_one: '{{count}} free time',
  freeTimes_other: '{{count}} free times',
  firstFreeTimes_one: 'the first free time',
  firstFreeTimes_other: 'the first {{count}} free times',
  nothingFree: 'no free time',
  nothingFits:
    'nothing: even from the first moment on, it would not end in time',
  outside_working_hours_one:
    '{{count}} start is ruled out: it would not be within working hours.',
  outside_working_hours_other:
    '{{count}} starts are ruled out: they would not be within working hours.',
  closed_by_windows_one:
    '{{count}} start is ruled out: inside a freeze, or outside the allow windows.',
  closed_by_windows_other:
    '{{count}} starts are ruled out: inside a freeze, or outside the allow windows.',
  conflict_one: '{{count}} start is ruled out by a conflict: {{example}}',
  conflict_other:
    '{{count}} starts are ruled out by conflicts, mostly by this one: {{example}}',
  slot: 'From {{start}} to {{end}}.',
  goodToKnow: 'For information: {{conflict}}',
} as const;
