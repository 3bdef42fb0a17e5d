import {
  materialChanges,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';

/**
 * An approval is given for content: a release whose material content changes is
 * back in readiness.
 *
 * @param changed - the fields of its content that differ
 * @internal
 */
export function withoutApproval(
  before: Release,
  next: Release,
  changed: readonly string[] = materialChanges(before, next),
): { next: Release; warnings: Warning[] } {
  const isVoid =
    before.state === 'approved' &&
    next.state === 'approved' &&
    changed.length > 0;
  if (!isVoid) {
    return { next, warnings: [] };
  }
  return {
    next: { ...next, state: 'in_readiness' },
    warnings: [
      {
        field: changed[0],
        code: 'approval_voided',
        message: `The approval of ${
          next.name
        } was given for other content (${changed.join(
          ', ',
        )}). It is back in readiness and has to be approved again.`,
      },
    ],
  };
}
