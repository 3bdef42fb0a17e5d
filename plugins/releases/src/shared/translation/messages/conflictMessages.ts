export const conflictMessages = {
  title: 'Two versions of {{name}}',
  savedBy: {
    release: '{{who}} saved this release while you were editing it ({{when}})',
    window: '{{who}} saved this window while you were editing it ({{when}})',
    train: '{{who}} saved this train while you were editing it ({{when}})',
    template:
      '{{who}} saved this template while you were editing it ({{when}})',
    policy: '{{who}} saved this policy while you were editing it ({{when}})',
    review: '{{who}} saved this review while you were editing it ({{when}})',
  },
  saved: {
    release: 'This release was saved while you were editing it ({{when}})',
    window: 'This window was saved while you were editing it ({{when}})',
    train: 'This train was saved while you were editing it ({{when}})',
    template: 'This template was saved while you were editing it ({{when}})',
    policy: 'This policy was saved while you were editing it ({{when}})',
    review: 'This review was saved while you were editing it ({{when}})',
  },
  explain:
    'Nothing you typed is lost. Choose for each field which version to keep; the result is saved on top of theirs.',
  fields: 'Fields that differ',
  open_one: '{{count}} field left to choose',
  open_other: '{{count}} fields left to choose',
  chosen: 'All chosen',
  same: 'Both versions are now the same.',
  both: 'Changed by both',
  mine: 'Mine',
  theirs: 'Theirs',
  empty: 'Empty',
  back: 'Back to my form',
  save: 'Save the chosen version',
} as const;
