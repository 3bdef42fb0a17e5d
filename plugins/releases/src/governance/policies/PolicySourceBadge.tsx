import { RiLockLine, RiPencilLine } from '@remixicon/react';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { StatusBadge } from '../../shared/status';
import { usePoliciesTranslation } from '../../shared/translation';

const ICONS = { portal: RiPencilLine, config: RiLockLine };

/** Where a policy is written. */
export function PolicySourceBadge({ source }: Pick<Policy, 'source'>) {
  const { t } = usePoliciesTranslation();
  const Icon = ICONS[source];
  return (
    <StatusBadge tone="neutral" icon={<Icon aria-hidden />}>
      {t(`policies.source.${source}`)}
    </StatusBadge>
  );
}
