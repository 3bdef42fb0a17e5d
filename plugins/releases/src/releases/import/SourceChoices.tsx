import { Alert, Flex, Text } from '@backstage/ui';
import {
  SourceFile,
  TEXT_ENCODINGS,
} from '@slipway/backstage-plugin-releases-common';
import { ChoiceField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { ImportDraft } from './ImportDraft';

/** Says how the file was read, and takes another sheet or encoding. */
export function SourceChoices(props: {
  draft: ImportDraft;
  source: SourceFile;
  onOpen: (changed: Partial<ImportDraft>) => void;
}) {
  const { draft, source, onOpen } = props;
  const { sheets, encoding } = source;
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="3">
      <Text>
        {t('importing.summary', {
          name: draft.file?.name ?? t('importing.pasted'),
          count: source.records.length,
        })}
      </Text>
      {encoding?.isGuess && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('importing.guessed', {
            encoding: t(`importing.encodingName.${encoding.name}`),
          })}
          description={t('importing.guessedHint')}
        />
      )}
      {(sheets.length > 1 || draft.file) && (
        <div className={styles.choices}>
          {sheets.length > 1 && (
            <ChoiceField
              label={t('importing.sheet')}
              options={sheets.map(sheet => ({ id: sheet, label: sheet }))}
              value={source.sheet ?? draft.sheet}
              onChange={sheet => onOpen({ sheet })}
            />
          )}
          {draft.file && source.format !== 'xlsx' && (
            <ChoiceField
              label={t('importing.encoding')}
              options={TEXT_ENCODINGS.map(name => ({
                id: name,
                label: t(`importing.encodingName.${name}`),
              }))}
              value={encoding?.name ?? draft.encoding}
              onChange={chosen => onOpen({ encoding: chosen })}
            />
          )}
        </div>
      )}
    </Flex>
  );
}
