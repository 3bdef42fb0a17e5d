/** What gates of type `checklist` say, and why somebody may not tick. */
export const checklistGateTemplates = {
  checklist_done: 'Everything is ticked.',
  checklist_open_one: 'One item is not ticked: {{items}}.',
  checklist_open_other: '{{count}} items are not ticked: {{items}}.',
  emergency_reviewed: '{{release}} was reviewed.',
  emergency_review_pending:
    '{{release}} is an emergency release: somebody other than its authors must review it before it is completed.',
  tick_of_author:
    '{{person}} created or changed {{release}}, so their tick does not count.',
  tick_other_content: 'It was ticked for different content.',
  tick_not_a_person: 'Only people can tick items. Sign in as yourself.',
  tick_author:
    'You created {{release}} or changed what it ships, so somebody else has to tick this.',
  tick_not_owner: 'Only {{owner}} may tick this.',
  tick_not_owner_or_editor:
    'Only the owner of {{release}}, or somebody who may change it, can tick this.',
  tick_not_started: '{{release}} has not started. Tick this once it has.',
  tick_started: '{{release}} is out already: this was asked before.',
  tick_ended: '{{release}} has ended, so nothing can be ticked any more.',
  tick_archived: '{{release}} is archived. Restore it first.',
  tick_members_not_read:
    'The members of {{owner}} are being looked up. Try again in a moment.',
} as const;
