/** By what the policies of today differ from those of an approval. */
export const policySetTemplates = {
  same: 'The policies of today ask the same of {{release}} as those it was approved under.',
  versions_differ:
    'The policies of today ask the same of {{release}} as those it was approved under, in other versions.',
  gates_differ:
    'The policies of today would judge {{release}} differently than those it was approved under.',
  came: '{{policy}} applies by now, in version {{to}}.',
  went: '{{policy}} does not apply any more. It was version {{from}}.',
  changed: '{{policy}} has version {{to}} by now. It was version {{from}}.',
  gateAdded: '{{gate}} would be asked in addition.',
  gateRemoved: '{{gate}} would not be asked any more.',
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
