export const gateMessages = {
  stage: {
    approval: 'Before approval',
    start: 'Before the start',
    verify: 'After deployment: verification',
    close: 'After deployment: closing',
  },
  later:
    'These have to pass before the release is completed. They do not hold up its start.',
  due: {
    title: 'Due',
    at: 'At {{what}}',
    before_one: '{{count}} working day before {{what}}',
    before_other: '{{count}} working days before {{what}}',
    after_one: '{{count}} working day after {{what}}',
    after_other: '{{count}} working days after {{what}}',
    of: {
      window_start: 'the start of the window',
      window_end: 'the end of the window',
      milestone: 'the milestone {{kind}}',
    },
    from: {
      window_start: 'Start of the window',
      window_end: 'End of the window',
      milestone: 'Milestone',
    },
    fromLabel: 'Due from',
    asUsual: 'Default',
    asUsualHint:
      'By default it is due by the go/no-go or the start, and after the start by the end of the window.',
    days: 'Working days after it',
    daysHint: 'Negative numbers are before it.',
    milestoneKind: 'Kind of milestone',
  },
  review: {
    title: 'Emergencies',
    hint: 'Somebody other than its authors reviews every emergency release before it is completed.',
    within: 'Review within',
    withinHint:
      'For example P3D: three days after its start. Empty: by the end of its window.',
    withinWords:
      'An emergency release is reviewed within {{time}} of its start.',
  },
  checklist: {
    items: 'Items of {{gate}}',
    count: '{{done}} of {{total}} ticked',
    link: 'Open link',
    notCounted: 'Does not count',
    otherContent: 'The content has changed since.',
    confirm: 'Confirm',
    confirmItem: 'Confirm {{item}} for the current content',
    tickWithNote: 'Tick with a note…',
    tickWithNoteFor: 'Tick {{item}} with a note',
    changeNote: 'Change the note…',
    changeNoteOf: 'Change the note on {{item}}',
    note: 'Note',
    save: 'Save',
    tick: 'Tick',
    ticked: '{{item}} is ticked',
    unticked: '{{item}} is no longer ticked',
    notDone: 'Could not save',
  },
} as const;
