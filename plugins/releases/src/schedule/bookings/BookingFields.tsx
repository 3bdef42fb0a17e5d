import { NumberField, Radio, RadioGroup, TextField } from '@backstage/ui';
import { EntityPicker } from '../../shared/catalog';
import {
  DraftForm,
  fieldError,
  fieldStyles,
  WallTimeField,
  ZonePicker,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { BOOKING_KINDS, BookingDraft } from './BookingDraft';
import { ReleasePicker } from './ReleasePicker';

/** All that can be said of a booking. */
export function BookingFields({ form }: { form: DraftForm<BookingDraft> }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  const zone = draft.timeZone;
  return (
    <Section title={t('bookings.form.title')} isTitleHidden>
      <div className={fieldStyles.grid}>
        <RadioGroup
          className={fieldStyles.wide}
          orientation="horizontal"
          label={t('bookings.form.kind')}
          value={draft.kind}
          onChange={value => {
            const kind = BOOKING_KINDS.find(known => known === value);
            if (kind) {
              change({ kind });
            }
          }}
        >
          {BOOKING_KINDS.map(kind => (
            <Radio key={kind} value={kind}>
              {t(`bookings.form.kinds.${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
        {draft.kind === 'environment' ? (
          <TextField
            isRequired
            label={t('bookings.form.environment')}
            placeholder={t('bookings.form.environmentExample')}
            value={draft.environment}
            onChange={environment => change({ environment })}
            {...fieldError(errorAt('environment'))}
          />
        ) : (
          <EntityPicker
            isRequired
            label={t('bookings.form.resource')}
            description={t('bookings.form.resourceHint')}
            kinds={['resource']}
            value={draft.resourceRef}
            onChange={resourceRef => change({ resourceRef })}
            error={errorAt('resourceRef') ?? errorAt('environment')}
          />
        )}
        <WallTimeField
          isRequired
          label={t('bookings.form.start', { zone })}
          zone={zone}
          value={draft.start}
          onChange={start => change({ start })}
          error={errorAt('start')}
        />
        <WallTimeField
          isRequired
          label={t('bookings.form.end', { zone })}
          zone={zone}
          value={draft.end}
          onChange={end => change({ end })}
          error={errorAt('end')}
        />
        <ZonePicker
          label={t('bookings.form.zone')}
          value={zone}
          onChange={timeZone => change({ timeZone })}
        />
        <TextField
          className={fieldStyles.wide}
          isRequired
          label={t('bookings.form.reason')}
          placeholder={t('bookings.form.reasonExample')}
          value={draft.reason}
          onChange={reason => change({ reason })}
          {...fieldError(errorAt('reason'))}
        />
        <NumberField
          label={t('bookings.form.units')}
          description={t('bookings.form.unitsHint')}
          minValue={1}
          value={draft.units ?? NaN}
          onChange={units =>
            change({ units: Number.isNaN(units) ? undefined : units })
          }
          {...fieldError(errorAt('units'))}
        />
        <ReleasePicker
          label={t('bookings.form.release')}
          description={t('bookings.form.releaseHint')}
          onChange={releaseId => change({ releaseId })}
          error={errorAt('releaseId')}
        />
      </div>
    </Section>
  );
}
