import { RiErrorWarningFill } from '@remixicon/react';
import {
  CalendarDay,
  RELEASE_STATES,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { StateBadge, VerdictBadge } from '../../../releases/status';
import { StatusBadge } from '../../../shared/status';
import { useReleasesTranslation } from '../../../shared/translation';
import styles from './days.module.css';

/** How many releases of a day are in which state, and how ready they are. */
export function DayCounts({ counts }: Pick<CalendarDay, 'counts'>) {
  const { t } = useReleasesTranslation();
  const { byState, byVerdict, conflicts } = counts;
  const told = (name: string, total: number | undefined) =>
    t('calendar.day.count', { name, total: String(total) });
  return (
    <ul className={styles.counts} aria-label={t('calendar.day.counts')}>
      {RELEASE_STATES.filter(state => byState[state]).map(state => (
        <li key={state}>
          <StateBadge state={state}>
            {told(t(`status.state.${state}`), byState[state])}
          </StateBadge>
        </li>
      ))}
      {VERDICTS.filter(verdict => byVerdict[verdict]).map(verdict => (
        <li key={verdict}>
          <VerdictBadge verdict={verdict}>
            {told(t(`status.verdict.${verdict}`), byVerdict[verdict])}
          </VerdictBadge>
        </li>
      ))}
      {conflicts > 0 && (
        <li>
          <StatusBadge
            tone="negative"
            icon={<RiErrorWarningFill aria-hidden />}
          >
            {t('calendar.day.conflicts', { count: conflicts })}
          </StatusBadge>
        </li>
      )}
    </ul>
  );
}
