import {
  RiAlarmWarningLine,
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { StatusBadge, Tone } from '../../shared/status';
import { useRisksTranslation } from '../../shared/translation';
import { RiskLevel, riskLevel } from './riskLevel';

const TONES: Record<RiskLevel, Tone> = {
  low: 'neutral',
  moderate: 'info',
  high: 'warning',
  critical: 'negative',
};

const ICONS = {
  low: RiInformationLine,
  moderate: RiErrorWarningLine,
  high: RiAlertLine,
  critical: RiAlarmWarningLine,
};

/** How bad a risk is, by its score. */
export function ScoreBadge(props: { score: number }) {
  const { t } = useRisksTranslation();
  const level = riskLevel(props.score);
  const Icon = ICONS[level];
  return (
    <StatusBadge tone={TONES[level]} icon={<Icon aria-hidden />}>
      {t(`risks.level.${level}`)}
    </StatusBadge>
  );
}
