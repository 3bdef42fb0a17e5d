import { NumberField, TextField } from '@backstage/ui';
import { ChoiceField, fieldError, TimeOfDayField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { MOMENT_UNITS, MomentDraft } from './TrainDraft';

const WORKING = ['workingBefore', 'workingAfter'];

/** A name, and how long before or after a departure. */
export function MomentFields(props: {
  moment: MomentDraft;
  onChange: (patch: Partial<MomentDraft>) => void;
  errorAt: (field: string) => string | undefined;
  /** Whether it may come after the departure. */
  mayFollow: boolean;
}) {
  const { moment, onChange, errorAt } = props;
  const { t } = useReleasesTranslation();
  const units = MOMENT_UNITS.filter(
    unit => props.mayFollow || unit !== 'workingAfter',
  );
  return (
    <>
      <TextField
        label={t('trains.form.momentName')}
        isRequired
        placeholder={t('trains.form.momentExample')}
        value={moment.name}
        onChange={name => onChange({ name })}
        {...fieldError(errorAt('name'))}
      />
      <ChoiceField
        label={t('trains.form.unit')}
        options={units.map(id => ({ id, label: t(`trains.form.units.${id}`) }))}
        value={moment.unit}
        onChange={unit => onChange({ unit })}
      />
      {moment.unit === 'exact' ? (
        <TextField
          label={t('trains.form.duration')}
          isRequired
          placeholder="P1DT12H"
          value={moment.duration}
          onChange={duration => onChange({ duration: duration.toUpperCase() })}
          {...fieldError(errorAt('before'))}
        />
      ) : (
        <NumberField
          label={t('trains.form.amount')}
          minValue={0}
          maxValue={400}
          value={moment.amount}
          onChange={amount =>
            onChange({ amount: Number.isNaN(amount) ? 0 : amount })
          }
          {...fieldError(errorAt('before') ?? errorAt('offsetDays'))}
        />
      )}
      {WORKING.includes(moment.unit) && (
        <TimeOfDayField
          label={t('trains.form.timeOfDay')}
          isOptional
          value={moment.timeOfDay}
          onChange={timeOfDay => onChange({ timeOfDay })}
          error={errorAt('timeOfDay')}
        />
      )}
    </>
  );
}
