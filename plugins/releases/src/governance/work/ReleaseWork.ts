import { WorkItem } from '@slipway/backstage-plugin-releases-common';

/** Something that a release asks for. */
export type ReleaseWork = WorkItem &
  Required<Pick<WorkItem, 'release' | 'releaseId'>>;

export function isReleaseWork(item: WorkItem): item is ReleaseWork {
  return item.release !== undefined && item.releaseId !== undefined;
}

/** The release as those need it who change it as it was read. */
export function releaseOf({ releaseId, release }: ReleaseWork) {
  return { id: releaseId, name: release.name, revision: release.revision };
}
