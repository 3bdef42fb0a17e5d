import {
  Policy,
  PolicyChangeInput,
} from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import {
  draftFromPolicy,
  draftToPolicy,
  GateFields,
  PolicyInput,
  PolicyInputField,
} from './PolicyDraft';

/** A policy as the form would write it. */
export function inputOfPolicy(policy: Policy, fields: GateFields): PolicyInput {
  return draftToPolicy(draftFromPolicy(policy, fields));
}

/** What has to be sent to make `wanted` of a policy: only what differs. */
export function policyChangeOf(
  policy: Policy,
  wanted: PolicyInput,
  fields: GateFields,
): PolicyChangeInput {
  return Object.fromEntries(
    differingFields<PolicyInputField>(
      inputOfPolicy(policy, fields),
      wanted,
    ).map(field => [field, wanted[field] ?? null]),
  );
}
