import { Text, TextField } from '@backstage/ui';
import { DateTime } from 'luxon';
import { ChoiceField, fieldError, fieldStyles } from '../../shared/form';
import { useLocale } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { nthName, Repeat, REPEATS } from './repeats';
import { ReviewForm } from './useReviewForm';

/** How often a review is held again. */
export function RepeatFields({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  const locale = useLocale();
  const at = DateTime.fromISO(draft.at, { zone: 'utc' });
  const day = at.isValid
    ? at.reconfigure({ locale }).toLocaleString({ weekday: 'long' })
    : '…';
  const labelOf = (repeat: Repeat) =>
    repeat === 'month'
      ? t('reviews.form.repeat.month', {
          nth: t(`reviews.form.nth.${nthName(draft.at)}`),
          day,
        })
      : t(`reviews.form.repeat.${repeat}`, { day });
  return (
    <>
      <div className={fieldStyles.grid}>
        <ChoiceField
          label={t('reviews.form.repeats')}
          options={REPEATS.map(id => ({ id, label: labelOf(id) }))}
          value={draft.repeat}
          onChange={repeat => change({ repeat })}
          error={draft.repeat === 'rule' ? undefined : errorAt('rrule')}
        />
        {draft.repeat === 'rule' && (
          <TextField
            label={t('reviews.form.rule')}
            description={t('reviews.form.ruleHint')}
            isRequired
            value={draft.rule}
            onChange={rule => change({ rule })}
            {...fieldError(errorAt('rrule'))}
          />
        )}
      </div>
      {draft.repeat !== 'never' && (
        <Text color="secondary">{t('reviews.form.repeatHint')}</Text>
      )}
    </>
  );
}
