/** Whether a version may be deployed, and what stands in the way. */
export const gateAnswerTemplates = {
  may: '{{what}} may go to {{environment}}.',
  mayNot: '{{what}} may not go to {{environment}} now: {{reason}}',
  more_one: '{{count}} more reason stands in the way.',
  more_other: '{{count}} more reasons stand in the way.',
  version: '{{component}} {{version}}',
  no_release: 'No release ships {{what}} to {{environment}}.',
  release_required:
    'It is only deployed with a release, as {{policies}} asks. Plan one and have it approved.',
  hidden_release_not_ready:
    'A release you cannot see ships it and may not start yet. Ask somebody who may read it.',
  already_ended:
    '{{release}} is {{state}}, so nothing more goes out with it. Plan another release.',
  not_planned_here:
    '{{release}} is planned for {{planned}}, not for {{environment}}.',
  component_not_shipped: '{{release}} does not ship {{component}}.',
  other_version: '{{release}} ships {{planned}}, not {{version}}.',
  other_digest:
    '{{release}} ships another build of {{what}}: {{planned}}. Deploy that one, or change the release and have it approved again.',
  not_approved: '{{release}} is {{state}} and has not been approved.',
} as const;
