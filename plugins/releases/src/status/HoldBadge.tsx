import { RiPauseCircleLine } from '@remixicon/react';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { StatusBadge } from './StatusBadge';

export function HoldBadge() {
  const { t } = useReleasesTranslation();
  return (
    <StatusBadge tone="warning" icon={<RiPauseCircleLine aria-hidden />}>
      {t('status.held')}
    </StatusBadge>
  );
}
