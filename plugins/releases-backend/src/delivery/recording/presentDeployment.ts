import {
  Deployment,
  DeploymentFlag,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { said, withoutUndefined, zoneOf } from '../../platform';
import { StoredDeployment, StoredFlag } from '../record/StoredDeployment';

/** What flags tell of a release, for those who may read it. */
const OF_RELEASE: Partial<Record<StoredFlag['code'], readonly string[]>> = {
  release_not_approved: ['state'],
  other_version: ['released'],
  release_not_moved: ['why'],
};

/**
 * A deployment as its reader may see it.
 *
 * @param release - its release; absent where it has none or the reader may not
 * read it
 * @internal
 */
export function presentDeployment(
  deployment: StoredDeployment,
  release: Release | undefined,
): Deployment {
  const { releaseId: _, flags, ...told } = deployment;
  return withoutUndefined<Deployment>({
    ...told,
    releaseId: release?.id,
    releaseName: release?.name,
    flags: flags.map(flag => presentFlag(flag, release)),
  });
}

function presentFlag(
  flag: StoredFlag,
  release: Release | undefined,
): DeploymentFlag {
  const message = release ? flag.message : withoutRelease(flag);
  return { ...flag, ...said(message, release ? zoneOf(release) : 'UTC') };
}

function withoutRelease({ code, message }: StoredFlag): Message {
  const secret = OF_RELEASE[code];
  if (!secret) {
    return message;
  }
  const open = Object.entries(message.params ?? {}).filter(
    ([name]) => !secret.includes(name),
  );
  return {
    ...message,
    params: { ...Object.fromEntries(open), context: 'hidden' },
  };
}
