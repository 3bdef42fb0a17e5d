import {
  Release,
  Waiver,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Authorship, changedFields, withoutUndefined } from '../../platform';
import { withoutApproval } from './withoutApproval';
import { withoutWaivers } from './withoutWaivers';

/** What a change of a release comes to. @internal */
export interface SettledChange {
  before: Release;
  /** With its next revision. */
  after: Release;
  /** The waivers that the change ended, as they are afterwards. */
  ended: Waiver[];
  warnings: Warning[];
}

/**
 * Completes a change by what follows from it, whoever makes it and by whatever
 * route: approvals and waivers that were given for other content end.
 *
 * @returns nothing where nothing differs
 * @internal
 */
export function settleChange(
  before: Release,
  changed: Release,
  by: Authorship,
): SettledChange | undefined {
  if (Object.keys(changedFields(before, changed, ['waivers'])).length === 0) {
    return undefined;
  }
  const unapproved = withoutApproval(before, changed);
  const unwaived = withoutWaivers(before, unapproved.next, by);
  return {
    before,
    after: withoutUndefined({
      ...unwaived.next,
      updatedAt: by.at,
      revision: before.revision + 1,
    }),
    ended: unwaived.ended,
    warnings: [...unapproved.warnings, ...unwaived.warnings],
  };
}
