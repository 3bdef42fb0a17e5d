import { checklistGateTemplates } from './checklistTemplates';
import { evidenceGateTemplates } from './evidenceTemplates';
import { reviewGateTemplates } from './reviewTemplates';
import { riskGateTemplates } from './riskTemplates';

/** What gates say of a release. */
export const gateTemplates = {
  ...evidenceGateTemplates,
  ...checklistGateTemplates,
  ...riskGateTemplates,
  ...reviewGateTemplates,
  gate_waived:
    'Waived by {{by}} until {{until}}: {{reason}} What is set aside: {{finding}}',
  conflicts_waived_one:
    'The conflict of {{release}} that would have to be resolved is waived.',
  conflicts_waived_other:
    'The {{count}} conflicts of {{release}} that would have to be resolved are waived.',
  skipped_in_emergency:
    'The policy lets emergency releases skip this. It does not hold {{release}} up.',
  type_missing:
    'This cannot be judged: no installed module provides gates of the type {{type}}. Ask a portal admin to install one, or to change the policy.',
  params_refused:
    'This cannot be judged: its type no longer accepts these parameters. Ask a portal admin to edit the policy.',
  approval_given: '{{people}} approved {{release}}.',
  approval_frozen: '{{release}} has been approved.',
  approval_pending_one:
    '{{release}} needs {{count}} more approval, from {{approvers}}.',
  approval_pending_other:
    '{{release}} needs {{count}} more approvals, from {{approvers}}.',
  approval_rejected:
    '{{people}} rejected {{release}}. Settle what they say; the rejection stands until it is withdrawn or the release is changed.',
  approval_not_open:
    '{{release}} cannot be voted on yet: {{gates}} must pass first.',
  approval_rule_unresolved:
    'The approval of {{release}} cannot be decided: the catalog does not have {{approvers}}. Register what is missing, or have the policy changed.',
  approval_unsatisfiable:
    '{{release}} cannot get the approvals it needs from {{approvers}}: they have too few members who did not write it. Add members, name another owner, or have the policy changed.',
  approvers_owner: 'its owner',
  approvers_componentOwners: 'the owners of its components',
  vote_expired: 'The vote is too old.',
  vote_other_content: 'The vote was given for different content.',
  vote_left: '{{person}} is no longer among those who are asked.',
  vote_of_author: '{{person}} created or changed {{release}}.',
  vote_spare: 'The votes of others already meet the rules.',
  self_approval:
    'You created {{release}} or changed what it ships, so somebody else has to approve it.',
  own_release:
    'You created {{release}}, changed what it ships, or voted on it, so somebody else has to grant its waivers.',
  not_eligible:
    'You are not an approver of {{release}}. Ask one of its approvers to vote.',
  not_a_person: 'Only people can vote. Sign in as yourself.',
  already_voted:
    'You have already voted on {{release}}. Withdraw that vote first.',
  vote_not_started: '{{release}} has not started. Vote on this once it has.',
  decided: '{{release}} no longer takes votes.',
  members_not_read:
    'The members of the groups that are asked are being looked up. Try again in a moment.',
  already_started: '{{release}} has started.',
  catalog_not_read_components:
    'Whether the components of {{release}} exist is not known: the catalog has not been read yet. Refresh the dependencies.',
  catalog_not_read_owner:
    'It is not known yet whether {{owner}}, the owner of {{release}}, is in the catalog. Refresh the dependencies.',
  components_known_one: 'The catalog has the component of {{release}}.',
  components_known_other:
    'The catalog has all {{count}} components of {{release}}.',
  components_missing: '{{release}} has no components. Add what it ships.',
  components_unknown:
    '{{release}} ships {{unknown}}, which the catalog does not have. Correct the reference, or register what is missing.',
  owner_known: '{{owner}} owns {{release}}.',
  owner_missing:
    '{{release}} has no owner. Name the group or user responsible for it.',
  owner_unknown:
    '{{owner}}, the owner of {{release}}, is not in the catalog. Name another owner, or register this one.',
  window_missing: '{{release}} has no window. Set when it starts and ends.',
  window_open_or_ahead: '{{release}} can start until {{end}}.',
  window_over: 'The window of {{release}} ended {{end}}. Set a new one.',
  window_ahead: '{{release}} starts {{start}}.',
  window_begun:
    'The window of {{release}} began {{start}}, before it was approved. Set a later one.',
  start_not_planned: '{{release}} has no planned start yet.',
  window_open_now: 'No freeze or window keeps {{release}} from starting now.',
  window_open_planned:
    'No freeze or window keeps {{release}} from starting as planned.',
  cannotStart_now: '{{release}} cannot start now.',
  cannotStart_planned: '{{release}} cannot start as planned.',
  startUnknown_now: 'Whether {{release}} can start now is not known.',
  startUnknown_planned:
    'Whether {{release}} can start as planned is not known.',
  moveOrWaive: 'Move it, or have the window waived.',
  ofComponents: '{{components}}: {{what}}',
  moreClosed_one: '{{count}} more component is closed.',
  moreClosed_other: '{{count}} more components are closed.',
  no_open_conflict: '{{release}} has no blocking conflicts.',
  conflict_open_one:
    '{{count}} conflict of {{release}} must be resolved: {{kinds}}. Move it, or what it collides with.',
  conflict_open_other:
    '{{count}} conflicts of {{release}} must be resolved: {{kinds}}. Move it, or what it collides with.',
  emergency_one:
    '{{release}} is an emergency and goes on in spite of {{count}} conflict.',
  emergency_other:
    '{{release}} is an emergency and goes on in spite of {{count}} conflicts.',
  on_hold: '{{release}} has been on hold since {{since}}: {{reason}}',
  not_on_hold: '{{release}} is not on hold.',
  rollback_plan_not_needed:
    '{{release}} is neither breaking nor an emergency, so it needs no rollback plan.',
  rollback_plan_written: '{{release}} has a rollback plan.',
  rollback_plan_missing_emergency:
    '{{release}} has no rollback plan, which an emergency release needs. Describe how to roll back.',
  rollback_plan_missing_breaking:
    '{{release}} has no rollback plan, which a breaking release needs. Describe how to roll back.',
  nothing_required: '{{release}} requires no other release.',
  neededVersion: '{{component}} {{version}}',
  ships_together: '{{consumer}} ships {{needed}} itself.',
  provider_released: '{{provider}} has shipped {{needed}}.',
  order_unknown:
    'Whether {{provider}} comes before {{consumer}} is not known, since {{consumer}} has no window. Set one.',
  provider_without_window:
    'Whether {{provider}} comes before {{consumer}} is not known, since {{provider}} has no window. Set one that ends by {{start}}.',
  provider_after_consumer:
    '{{provider}}, which ships {{needed}}, must be out before {{consumer}} starts ({{start}}), but ends {{end}}. Move one of them.',
  provider_first:
    '{{provider}} ships {{needed}} before {{consumer}} starts; its readiness is inherited.',
  provider_version_unknown:
    '{{provider}} ships {{component}} but does not say which version, and {{consumer}} requires {{needed}}. Set the version that it ships.',
  provider_missing:
    '{{consumer}} requires {{needed}}, which no release ships to {{environment}}. Plan one, or correct what is required.',
  moreRequirements_met_one: '{{count}} more requirement is met.',
  moreRequirements_met_other: '{{count}} more requirements are met.',
  moreRequirements_unmet_one: '{{count}} more requirement is not met yet.',
  moreRequirements_unmet_other: '{{count}} more requirements are not met yet.',
} as const;
