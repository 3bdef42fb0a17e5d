import {
  ErrorDetail,
  FIELDS_OPEN_AFTER_START,
  isFieldOpen,
  Release,
  ReleaseChange,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { changedFields, stateName } from '../../platform';
import { followWindow } from './followWindow';
import { MoveMilestones } from './MilestoneMover';
import { withoutApproval } from './withoutApproval';

/**
 * Gives each milestone its id.
 *
 * @internal
 */
export function withMilestoneIds(
  milestones: Release['milestones'],
): Release['milestones'] {
  return milestones.map(milestone => ({
    ...milestone,
    id: milestone.id ?? newId(),
  }));
}

/** @internal */
export type ChangeOutcome =
  | { next: Release; warnings: Warning[] }
  | { frozen: ErrorDetail[] }
  | { invalid: ErrorDetail[] };

function merge(current: Release, change: ReleaseChange): Release {
  const next: Record<string, unknown> = { ...current };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) {
      delete next[name];
    } else if (value !== undefined) {
      next[name] = value;
    }
  }
  if (change.trainId !== undefined && change.trainDeparture === undefined) {
    delete next.trainDeparture;
  }
  const merged = next as unknown as Release;
  return { ...merged, milestones: withMilestoneIds(merged.milestones) };
}

/**
 * What a release is after a change: refused where its content is closed by
 * now, and no longer approved where the change touches what was approved.
 *
 * @param rules - `isCorrection`: what is over may be put right
 * @internal
 */
export function applyChange(
  current: Release,
  change: ReleaseChange,
  rules: { moveMilestones: MoveMilestones; isCorrection?: boolean },
): ChangeOutcome {
  const { moveMilestones, isCorrection = false } = rules;
  const merged = merge(current, change);
  const followed =
    change.milestones === undefined && !isCorrection
      ? followWindow(current, merged, moveMilestones)
      : { milestones: merged.milestones, warnings: [] };
  const next = { ...merged, milestones: followed.milestones };
  const changed = Object.keys(changedFields(current, next));

  const frozen = isCorrection
    ? []
    : changed.filter(field => !isFieldOpen(current.state, field));
  if (frozen.length > 0) {
    return {
      frozen: frozen.map(field => ({
        field,
        code: 'content_frozen',
        message: `${field} cannot be changed any more: the release is ${stateName(
          current.state,
        )}. ${FIELDS_OPEN_AFTER_START.join(', ')} still can.`,
      })),
    };
  }
  if (current.window && !next.window && current.state !== 'draft') {
    return {
      invalid: [
        {
          field: 'window',
          code: 'window_missing',
          message: `A release that is ${stateName(
            current.state,
          )} needs a window. Give another one, or move it back to draft first.`,
        },
      ],
    };
  }
  const settled = withoutApproval(current, next);
  return {
    next: settled.next,
    warnings: [...followed.warnings, ...settled.warnings],
  };
}
