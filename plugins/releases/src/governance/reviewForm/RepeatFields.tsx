import { Text, TextField } from '@backstage/ui';
import { ChoiceField, fieldError, fieldStyles } from '../../shared/form';
import { useReviewsTranslation } from '../../shared/translation';
import { REPEATS, useRepeatWords } from '../reviews';
import { ReviewForm } from './useReviewForm';

/** How often a review is held again. */
export function RepeatFields({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  const wordsOf = useRepeatWords();
  return (
    <>
      <div className={fieldStyles.grid}>
        <ChoiceField
          label={t('reviews.form.repeats')}
          options={REPEATS.map(id => ({
            id,
            label: wordsOf(id, draft.at),
          }))}
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
