import { Release } from '@slipway/backstage-plugin-releases-common';
import { ComparedPolicies } from '../policies/GatesOfReleases';

/** Why the policies of today are not adopted. @internal */
export interface AdoptionRefusal {
  code: 'nothing_to_adopt' | 'not_approved' | 'already_started';
  sentence: string;
}

/**
 * Why nobody adopts the policies of today for a release as it is; undefined
 * where somebody may.
 *
 * @internal
 */
export function adoptionRefusal(
  { name, state }: Pick<Release, 'name' | 'state'>,
  compared: Pick<ComparedPolicies, 'difference' | 'kept' | 'today'>,
): AdoptionRefusal | undefined {
  if (state === 'in_progress') {
    return {
      code: 'already_started',
      sentence: `${name} has started and stays with the policies it was approved under.`,
    };
  }
  if (state !== 'approved') {
    return {
      code: 'not_approved',
      sentence: `${name} is not approved. Only an approved release keeps policies of its own, and adopts others.`,
    };
  }
  return differs(compared)
    ? undefined
    : {
        code: 'nothing_to_adopt',
        sentence: `${name} is held to the policies of today already.`,
      };
}

/** Whether the policies of today are others than those that are kept. @internal */
export function differs({
  difference: { policies, gates },
  kept,
  today,
}: Pick<ComparedPolicies, 'difference' | 'kept' | 'today'>): boolean {
  return policies.length > 0 || gates.length > 0 || kept.kind !== today.kind;
}
