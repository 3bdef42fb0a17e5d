import { TextField } from '@backstage/ui';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  WallTimeField,
} from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { RuleDraft } from './Pattern';
import { WhenForm } from './WhenDraft';
import styles from './windowForm.module.css';

const ENDS_BY = ['clock', 'duration'] as const;

/** A recurrence in the words of RFC 5545. */
export function RuleFields(props: {
  form: WhenForm;
  onChange: (rule: RuleDraft) => void;
}) {
  const { form, onChange } = props;
  const { rule, timeZone } = form.draft;
  const { endsBy = 'duration' } = rule;
  const { t } = useReleasesTranslation();
  const change = (patch: Partial<RuleDraft>) => onChange({ ...rule, ...patch });
  return (
    <div className={fieldStyles.grid}>
      <TextField
        className={`${fieldStyles.wide} ${styles.code}`}
        label={t('windows.form.rrule')}
        description={t('windows.form.rruleHint')}
        isRequired
        value={rule.rrule}
        onChange={rrule => change({ rrule })}
        {...fieldError(form.errorAt('recurrence.rrule'))}
      />
      <WallTimeField
        label={t('windows.form.dtstart')}
        isRequired
        zone={timeZone}
        value={rule.dtstart}
        onChange={dtstart => change({ dtstart })}
        error={form.errorAt('recurrence.dtstart')}
      />
      <TextField
        className={styles.code}
        label={t('windows.form.duration')}
        description={t('windows.form.durationHint')}
        isRequired
        value={rule.duration}
        onChange={duration => change({ duration: duration.toUpperCase() })}
        {...fieldError(form.errorAt('recurrence.duration'))}
      />
      <ChoiceField
        label={t('windows.form.endsBy.title')}
        description={t(`windows.form.endsByHint.${endsBy}`)}
        options={ENDS_BY.map(id => ({
          id,
          label: t(`windows.form.endsBy.${id}`),
        }))}
        value={endsBy}
        onChange={value => change({ endsBy: value })}
        error={form.errorAt('recurrence.endsBy')}
      />
    </div>
  );
}
