import {
  CalendarDay,
  RELEASE_STATES,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../../shared/translation';

/** Says what a day comes to: `41 releases, 20 Planned, 3 in conflict`. */
export function useCountsText() {
  const { t } = useReleasesTranslation();
  return ({ counts }: CalendarDay): string => {
    const { releases, byState, byVerdict, conflicts } = counts;
    const named = (name: string, total: number | undefined) =>
      total ? [t('calendar.day.count', { name, total: String(total) })] : [];
    return [
      t('calendar.day.releases', { count: releases }),
      ...RELEASE_STATES.flatMap(state =>
        named(t(`status.state.${state}`), byState[state]),
      ),
      ...VERDICTS.flatMap(verdict =>
        named(t(`status.verdict.${verdict}`), byVerdict[verdict]),
      ),
      ...(conflicts > 0
        ? [t('calendar.day.conflicts', { count: conflicts })]
        : []),
    ].join(', ');
  };
}
