/** Whether a release is ready, or what became of it. */
export const readinessTemplates = {
  ready: '{{release}} is ready.',
  not_ready: '{{release}}: {{obstacles}}.',
  failingChecks_one: '{{count}} check is failing',
  failingChecks_other: '{{count}} checks are failing',
  unreadyProviders_one: '{{count}} provider is not ready',
  unreadyProviders_other: '{{count}} providers are not ready',
  updating: 'Checking whether {{release}} is ready.',
  not_judged:
    'Whether {{release}} is ready is not known: its gates were not judged.',
  chain_too_long:
    'What has to come before {{release}} was not looked at: the chain of releases that leads to it is too long. Require less, or complete the first of them.',
  release_not_read:
    'A release that must come first could not be read. Ask again; if it stays so, correct what is required.',
  hidden_release_ready:
    'A release you cannot see has to come first; it is ready.',
  hidden_release_not_ready:
    'A release you cannot see has to come first; it is not ready.',
  hiddenBlockers_one:
    'A release you cannot see is not ready. Ask somebody who may read it.',
  hiddenBlockers_other:
    '{{count}} releases you cannot see are not ready. Ask somebody who may read them.',
  gates_not_recorded:
    'Whether {{release}} was ready is recorded, but not how its checks stood.',
  not_yet_judged:
    '{{release}} was first evaluated {{first}}. Nothing is recorded of the time before.',
  never_judged: '{{release}} has never been evaluated.',
  archived: '{{release}} was archived.',
  gate_gone: '{{gate}} is no longer asked.',
  provider_ready: '{{release}}, which has to come first, is ready.',
  provider_not_ready:
    '{{release}}, which has to come first, is not ready any more.',
  provider_still_not_ready:
    '{{release}}, which has to come first, is still not ready, for another reason.',
  provider_added_ready: '{{release}}, which is ready, now has to come first.',
  provider_added_not_ready:
    '{{release}}, which is not ready, now has to come first.',
  provider_gone: '{{release}} no longer has to come first.',
  verifying: '{{release}} has been deployed and is being verified.',
  not_verified:
    '{{release}} has been deployed and cannot be completed: {{obstacles}}.',
  completed: '{{release}} was completed.',
  completed_at: '{{release}} was completed {{end}}.',
  failed: '{{release}} failed.',
  failed_at: '{{release}} failed {{end}}.',
  rolled_back: '{{release}} was rolled back.',
  rolled_back_at: '{{release}} was rolled back {{end}}.',
  cancelled: '{{release}} was cancelled.',
} as const;
