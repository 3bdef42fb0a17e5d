import { Link } from '@backstage/ui';
import { RiAlertLine, RiErrorWarningLine } from '@remixicon/react';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { CONFLICTS_ANCHOR } from './ReleaseConflicts';
import { useReleaseConflicts } from './useConflictQueries';

/** How much a release collides with, and the way there; nothing where it does not. */
export function ConflictsBadge({ release }: { release: Release }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data } = useReleaseConflicts(release.id);
  const open = data?.items.filter(({ acknowledged }) => !acknowledged) ?? [];
  if (open.length === 0) {
    return null;
  }
  const isHigh = open.some(({ severity }) => severity === 'high');
  const Icon = isHigh ? RiErrorWarningLine : RiAlertLine;
  return (
    <Link href={`${links.release(release.id, 'overview')}#${CONFLICTS_ANCHOR}`}>
      <StatusBadge
        tone={isHigh ? 'negative' : 'warning'}
        icon={<Icon aria-hidden />}
      >
        {t('conflicts.badge', { count: open.length })}
      </StatusBadge>
    </Link>
  );
}
