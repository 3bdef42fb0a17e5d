/**
 * What is wrong about a deployment. The context `hidden` is for readers who may
 * not see its release.
 */
export const deploymentTemplates = {
  in_freeze: '{{component}} was deployed at a closed time. {{why}}',
  overruns_freeze:
    'The deployment of {{component}} was still running when the freeze {{window}} began ({{start}}). That freeze does not let releases in progress finish.',
  release_not_approved:
    'The release was not approved when this deployment started: it was {{state}}.',
  release_not_approved_hidden:
    'The release was not approved when this deployment started.',
  release_required:
    '{{component}} {{version}} was deployed without a release. The policy {{policy}} asks for one.',
  other_version:
    '{{component}} {{version}} was deployed, but the release ships {{released}}.',
  other_version_hidden:
    '{{component}} {{version}} was deployed, but the release ships another version.',
  other_digest:
    '{{component}} {{version}} was deployed with the digest {{digest}}, which the release does not name.',
  older_than_running:
    '{{component}} {{version}} was deployed, but a later version was running: {{running}}.',
  release_not_moved:
    'The release was not moved on with this deployment. {{why}}',
  release_not_moved_hidden:
    'The release was not moved on with this deployment.',
} as const;
