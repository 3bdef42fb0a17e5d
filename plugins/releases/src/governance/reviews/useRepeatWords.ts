import { DateTime } from 'luxon';
import { useLocale } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { nthName, Repeat } from './repeats';

/** What is said of how often a review is held that begins at a wall time. */
export function useRepeatWords(): (repeat: Repeat, wall: string) => string {
  const { t } = useReviewsTranslation();
  const locale = useLocale();
  return (repeat, wall) => {
    const at = DateTime.fromISO(wall, { zone: 'utc' });
    const day = at.isValid
      ? at.reconfigure({ locale }).toLocaleString({ weekday: 'long' })
      : '…';
    return repeat === 'month'
      ? t('reviews.form.repeat.month', {
          nth: t(`reviews.form.nth.${nthName(wall)}`),
          day,
        })
      : t(`reviews.form.repeat.${repeat}`, { day });
  };
}
