import {
  MILESTONE_KINDS,
  MilestoneKind,
} from '@slipway/backstage-plugin-releases-common';

/** A kind that says something; `other` is the same as none. */
export type NamedMilestoneKind = Exclude<MilestoneKind, 'other'>;

export function namedMilestoneKind(
  kind: MilestoneKind | undefined,
): NamedMilestoneKind | undefined {
  return kind === 'other' ? undefined : kind;
}

export const NAMED_MILESTONE_KINDS = MILESTONE_KINDS.flatMap(
  kind => namedMilestoneKind(kind) ?? [],
);
