import { useLocale } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { formatHours } from './formatHours';

const ON_TIME_HOURS = 0.25;

/** Says a slip in words. */
export function useSlipText(): (hours: number | undefined) => string {
  const { t } = useReleasesTranslation();
  const locale = useLocale();
  return hours => {
    if (hours === undefined) {
      return '';
    }
    if (Math.abs(hours) <= ON_TIME_HOURS) {
      return t('history.onTime');
    }
    return t(hours > 0 ? 'history.late' : 'history.early', {
      length: formatHours(hours, locale),
    });
  };
}
