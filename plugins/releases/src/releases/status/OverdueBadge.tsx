import { RiAlarmWarningLine } from '@remixicon/react';
import { isOverdue, Release } from '@slipway/backstage-plugin-releases-common';
import { StatusBadge } from '../../shared/status';
import { useNow } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** That a release is late by its plan; nothing where it is not. */
export function OverdueBadge(props: {
  release: Pick<Release, 'state' | 'window'>;
}) {
  const { t } = useReleasesTranslation();
  const now = useNow();
  return isOverdue(props.release, new Date(now)) ? (
    <StatusBadge tone="negative" icon={<RiAlarmWarningLine aria-hidden />}>
      {t('status.overdue')}
    </StatusBadge>
  ) : null;
}
