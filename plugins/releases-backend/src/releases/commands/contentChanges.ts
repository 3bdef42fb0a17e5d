import {
  materialChanges,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * In which fields a release differs for which approvals and waivers are given:
 * what is material, and tags that policies select releases by.
 *
 * @internal
 */
export function contentChanges(
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
