import { RiPauseCircleLine } from '@remixicon/react';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';

export function HoldBadge() {
  const { t } = useReleasesTranslation();
  return (
    <StatusBadge tone="warning" icon={<RiPauseCircleLine aria-hidden />}>
      {t('status.held')}
    </StatusBadge>
  );
}
