import { Text } from '@backstage/ui';
import { fieldStyles, WallTimeField, ZonePicker } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';
import { WindowDraft } from './ReleaseDraft';

/** When a release may happen, by the clock of the zone that is chosen. */
export const WindowFields = forFields(['window'], ({ form, children }) => {
  const { draft, errorAt } = form;
  const { window } = draft;
  const { t } = useReleasesTranslation();
  const isLocked = form.isLocked('window');
  const change = (patch: Partial<WindowDraft>) =>
    form.change({ window: { ...window, ...patch } });
  return (
    <Section title={t('form.field.window')}>
      <div className={fieldStyles.grid}>
        <WallTimeField
          label={t('form.window.start')}
          zone={window.timeZone}
          value={window.start}
          onChange={start => change({ start })}
          isDisabled={isLocked}
          error={errorAt('window.start')}
        />
        <WallTimeField
          label={t('form.window.end')}
          zone={window.timeZone}
          value={window.end}
          onChange={end => change({ end })}
          isDisabled={isLocked}
          error={errorAt('window.end')}
        />
        <ZonePicker
          label={t('form.window.timeZone')}
          value={window.timeZone}
          onChange={timeZone => change({ timeZone })}
          isDisabled={isLocked}
          error={errorAt('window.timeZone')}
        />
      </div>
      <Text color="secondary">
        {errorAt('window') ?? t('form.hint.window')}
      </Text>
      {children}
    </Section>
  );
});
