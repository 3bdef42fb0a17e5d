import { Alert, Button, Checkbox, Flex, Text } from '@backstage/ui';
import {
  ErrorDetail,
  SourceFile,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { ColumnTable } from './ColumnTable';
import styles from './import.module.css';
import { ImportDraft, isFixed } from './ImportDraft';
import { SourceChoices } from './SourceChoices';
import { TimeChoices } from './TimeChoices';

/** Says what the columns of the file are, and how its times are meant. */
export function ColumnsStep(props: {
  draft: ImportDraft;
  source: SourceFile;
  /** What keeps the file from being imported. */
  errors: readonly ErrorDetail[];
  onChange: (changed: Partial<ImportDraft>) => void;
  /** Takes what changes how the file is read. */
  onOpen: (changed: Partial<ImportDraft>) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { draft, source, errors, onChange } = props;
  const { t } = useReleasesTranslation();
  const isRead = source.errors.length === 0;
  const isReadable = isRead && source.records.length > 0;
  return (
    <Flex direction="column" gap="4">
      <SourceChoices draft={draft} source={source} onOpen={props.onOpen} />
      {isReadable && isFixed(source) && (
        <Flex direction="column" gap="3">
          <Text>{t('importing.deliverables')}</Text>
          <Checkbox
            isSelected={draft.ownerFromTeam}
            onChange={ownerFromTeam => onChange({ ownerFromTeam })}
          >
            {t('importing.ownerFromTeam')}
          </Checkbox>
        </Flex>
      )}
      {isReadable && (
        <>
          <TimeChoices
            draft={draft}
            source={source}
            onChange={onChange}
            isOrderMissing={errors.some(
              ({ code }) => code === 'date_order_needed',
            )}
          />
          <ColumnTable
            source={source}
            fields={draft.fields}
            onChange={fields => onChange({ fields })}
          />
        </>
      )}
      {isRead && !isReadable && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('importing.noRows')}
          description={t('importing.noRowsHint')}
        />
      )}
      {errors.length > 0 && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('importing.notRead')}
          description={errors.map(({ message }) => message).join(' ')}
        />
      )}
      <Flex gap="2" className={styles.line}>
        <Button
          variant="primary"
          isDisabled={!isReadable}
          onPress={props.onNext}
        >
          {t('importing.check')}
        </Button>
        <Button variant="secondary" onPress={props.onBack}>
          {t('importing.back')}
        </Button>
      </Flex>
    </Flex>
  );
}
