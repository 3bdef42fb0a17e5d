import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { ConflictSeverity } from '@slipway/backstage-plugin-releases-common';
import { StatusBadge, Tone } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';

const TONES: Record<ConflictSeverity, Tone> = {
  high: 'negative',
  medium: 'warning',
  low: 'neutral',
};

const ICONS = {
  high: RiErrorWarningLine,
  medium: RiAlertLine,
  low: RiInformationLine,
};

/** How bad a conflict is: whether it can stay as it is. */
export function SeverityBadge(props: { severity: ConflictSeverity }) {
  const { severity } = props;
  const { t } = useReleasesTranslation();
  const Icon = ICONS[severity];
  return (
    <StatusBadge tone={TONES[severity]} icon={<Icon aria-hidden />}>
      {t(`conflicts.severity.${severity}`)}
    </StatusBadge>
  );
}
