/** By what the policies of today differ from those of an approval. */
export const policySetTemplates = {
  same: "Today's policies ask the same of {{release}} as those it was approved under.",
  versions_differ:
    "Today's policies ask the same of {{release}} as those it was approved under, in other versions.",
  gates_differ:
    "Today's policies would judge {{release}} differently from those it was approved under.",
  came: '{{policy}} (version {{to}}) now applies.',
  went: '{{policy}} (version {{from}}) no longer applies.',
  changed: '{{policy}} is now version {{to}}; it was version {{from}}.',
  gateAdded: '{{gate}} would be asked in addition.',
  gateRemoved: '{{gate}} would no longer be asked.',
  gateChanged: '{{gate}} would be asked differently: {{parts}}.',
  part_name: 'another name',
  part_type: 'another type',
  part_stage: 'at another stage',
  part_params: 'other parameters',
  part_ownerRef: 'another owner',
  part_severity: 'another severity',
  part_waivable: 'other rules for waivers',
  part_emergency: 'other rules for emergencies',
} as const;
