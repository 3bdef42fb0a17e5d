import {
  RiCheckboxCircleLine,
  RiForbidLine,
  RiQuestionLine,
} from '@remixicon/react';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { DecisionState } from '../windows';

const LOOKS = {
  open: { tone: 'positive', Icon: RiCheckboxCircleLine },
  closed: { tone: 'negative', Icon: RiForbidLine },
  unsure: { tone: 'warning', Icon: RiQuestionLine },
} as const;

/** Open, closed, or that it depends. */
export function DecisionBadge({ state }: { state: DecisionState }) {
  const { t } = useReleasesTranslation();
  const { tone, Icon } = LOOKS[state];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden />}>
      {t(`windows.tester.${state}`)}
    </StatusBadge>
  );
}
