import { Flex, Text } from '@backstage/ui';
import { asRow, DayField, ListEditor, WallTimeField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { WhenForm } from './WhenDraft';
import { ExceptionDraft } from './WindowDraft';

/** The starts that are left out: as days, or exactly where a rule is written. */
export function ExceptionFields({ form }: { form: WhenForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  const time = draft.pattern.startTime || '00:00';
  return (
    <Flex direction="column" gap="2">
      <Text weight="bold">{t('windows.form.exceptions')}</Text>
      <ListEditor<ExceptionDraft>
        rows={draft.exceptions}
        rowName={place => t('windows.form.exception', { place: String(place) })}
        addLabel={t('windows.form.addException')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('recurrence.exdates')}
        newRow={() => asRow({ wall: '' })}
        onChange={exceptions => change({ exceptions })}
      >
        {(row, changeRow, index) =>
          draft.writes === 'pattern' ? (
            <DayField
              label={t('windows.form.exceptionDay')}
              isRequired
              value={row.wall.slice(0, 10)}
              onChange={day => changeRow({ wall: day && `${day}T${time}` })}
              error={errorAt(`recurrence.exdates.${index}`)}
            />
          ) : (
            <WallTimeField
              label={t('windows.form.exceptionStart')}
              isRequired
              zone={draft.timeZone}
              value={row.wall}
              onChange={wall => changeRow({ wall })}
              error={errorAt(`recurrence.exdates.${index}`)}
            />
          )
        }
      </ListEditor>
    </Flex>
  );
}
