import { Button, Flex, TextField } from '@backstage/ui';
import { MAX_ICS_LENGTH } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  ChoiceField,
  fieldStyles,
  TokenField,
  ZonePicker,
} from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { FileDrop } from './FileDrop';
import { BECOMING, IcsSettings } from './IcsSettings';
import styles from './windowImport.module.css';

const IN_FLIGHT = ['finish', 'block'] as const;

const EDITED = ['keep', 'overwrite'] as const;

/** What events have in common that become windows. */
function WindowSettings(props: {
  settings: IcsSettings;
  change: (patch: Partial<IcsSettings>) => void;
}) {
  const { settings, change } = props;
  const { t } = useReleasesTranslation();
  return (
    <>
      <ZonePicker
        label={t('windows.ics.timeZone')}
        description={t('windows.ics.timeZoneHint')}
        value={settings.timeZone}
        onChange={timeZone => change({ timeZone })}
      />
      <TokenField
        label={t('windows.form.environments')}
        description={t('windows.form.environmentsHint')}
        placeholder="production"
        tokens={settings.environments}
        onChange={environments => change({ environments })}
      />
      {settings.becomes === 'deny' && (
        <ChoiceField
          label={t('windows.form.field.inFlight')}
          options={IN_FLIGHT.map(id => ({
            id,
            label: t(`windows.inFlight.${id}`),
          }))}
          value={settings.inFlight}
          onChange={inFlight => change({ inFlight })}
        />
      )}
      <ChoiceField
        label={t('windows.ics.edited.label')}
        options={EDITED.map(id => ({
          id,
          label: t(`windows.ics.edited.${id}`),
        }))}
        value={settings.edited}
        onChange={edited => change({ edited })}
      />
    </>
  );
}

/** Takes a calendar file, and says what its events become. */
export function IcsSource(props: {
  settings: IcsSettings;
  onChange: (settings: IcsSettings) => void;
  isPending: boolean;
  onPreview: () => void;
}) {
  const { settings, onChange } = props;
  const { t } = useReleasesTranslation();
  const [problem, setProblem] = useState<string>();
  const change = (patch: Partial<IcsSettings>) =>
    onChange({ ...settings, ...patch });

  const read = async (file: File) => {
    const { name } = file;
    if (file.size > MAX_ICS_LENGTH) {
      setProblem(
        t('windows.ics.tooLarge', {
          name,
          size: String(MAX_ICS_LENGTH / 1_000_000),
        }),
      );
      return;
    }
    try {
      change({
        ics: await file.text(),
        fileName: name,
        calendar: name.replace(/\.ics$/i, ''),
      });
      setProblem(undefined);
    } catch (error) {
      setProblem(t('windows.ics.unreadable', { name, why: String(error) }));
    }
  };

  return (
    <Flex direction="column" gap="4">
      <FileDrop
        label={t('windows.ics.file')}
        hint={t('windows.ics.drop')}
        accept=".ics,text/calendar"
        chosen={
          settings.ics
            ? t('windows.ics.chosen', {
                name: settings.fileName,
                size: String(Math.ceil(settings.ics.length / 1000)),
              })
            : undefined
        }
        error={problem}
        onFile={read}
      />
      <div className={`${fieldStyles.grid} ${styles.settings}`}>
        <TextField
          label={t('windows.ics.calendar')}
          description={t('windows.ics.calendarHint')}
          value={settings.calendar}
          onChange={calendar => change({ calendar })}
        />
        <ChoiceField
          label={t('windows.ics.becomes.label')}
          description={t(`windows.ics.becomes.${settings.becomes}Hint`)}
          options={BECOMING.map(id => ({
            id,
            label: t(`windows.ics.becomes.${id}`),
          }))}
          value={settings.becomes}
          onChange={becomes => change({ becomes })}
        />
        {settings.becomes !== 'holidays' && (
          <WindowSettings settings={settings} change={change} />
        )}
      </div>
      <Flex>
        <Button
          variant="primary"
          isDisabled={settings.ics.trim() === ''}
          isPending={props.isPending}
          onPress={props.onPreview}
        >
          {t('windows.ics.preview')}
        </Button>
      </Flex>
    </Flex>
  );
}
