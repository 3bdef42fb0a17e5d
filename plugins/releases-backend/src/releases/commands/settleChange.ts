import {
  materialChanges,
  Release,
  Waiver,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Authorship, changedFields, withoutUndefined } from '../../platform';
import { withoutApproval } from './withoutApproval';
import { withoutWaivers } from './withoutWaivers';

/**
 * In which fields a release differs for which approvals and waivers are given:
 * what is material, and tags that policies select releases by.
 */
function contentChanges(
  before: Release,
  after: Release,
  selectingTags: ReadonlySet<string>,
): string[] {
  const selecting = ({ tags }: Release) =>
    [...new Set(tags)].filter(tag => selectingTags.has(tag)).sort();
  return [
    ...materialChanges(before, after),
    ...(JSON.stringify(selecting(before)) === JSON.stringify(selecting(after))
      ? []
      : ['tags']),
  ];
}

/** What a change of a release comes to. @internal */
export interface SettledChange {
  before: Release;
  /** With its next revision. */
  after: Release;
  /** The waivers that the change ended, as they are afterwards. */
  ended: Waiver[];
  /** The fields of its content that differ, for which approvals are given. */
  changed: string[];
  warnings: Warning[];
}

/**
 * Completes a change by what follows from it, whoever makes it and by whatever
 * route: approvals and waivers that were given for other content end.
 *
 * @param by - `isWritten`: also where nothing differs
 * @param selectingTags - by which policies select releases
 * @returns nothing where nothing is to be written
 * @internal
 */
export function settleChange(
  before: Release,
  changed: Release,
  by: Authorship & { isWritten?: boolean },
  selectingTags: ReadonlySet<string>,
): SettledChange | undefined {
  const differs =
    Object.keys(changedFields(before, changed, ['waivers'])).length > 0;
  if (!differs && !by.isWritten) {
    return undefined;
  }
  const fields = contentChanges(before, changed, selectingTags);
  const unapproved = withoutApproval(before, changed, fields);
  const unwaived = withoutWaivers(before, unapproved.next, by, fields);
  return {
    before,
    after: withoutUndefined({
      ...unwaived.next,
      updatedAt: by.at,
      revision: before.revision + 1,
    }),
    ended: unwaived.ended,
    changed: fields,
    warnings: [...unapproved.warnings, ...unwaived.warnings],
  };
}
