import { Button, Flex, Text, TextAreaField, TextField } from '@backstage/ui';
import { useId, useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { ImportDraft } from './ImportDraft';
import { TemplateDownloads } from './TemplateDownloads';

const SHOWN_ROWS = 6;

/** Takes a file or pasted text, and where its releases come from. */
export function FileStep(props: {
  draft: ImportDraft;
  onChange: (changed: Partial<ImportDraft>) => void;
  onNext: () => void;
  isPending: boolean;
}) {
  const { draft, onChange } = props;
  const { t } = useReleasesTranslation();
  const inputId = useId();
  const [unreadable, setUnreadable] = useState<string>();

  const readFile = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      onChange({
        file: { name: file.name, bytes },
        text: '',
        encoding: undefined,
        sheet: undefined,
      });
      setUnreadable(undefined);
    } catch (error) {
      setUnreadable(
        t('importing.unreadable', { name: file.name, why: String(error) }),
      );
    }
  };

  return (
    <Flex direction="column" gap="4">
      <div className={styles.file}>
        <label htmlFor={inputId}>{t('importing.file')}</label>
        <input
          id={inputId}
          type="file"
          accept=".xlsx,.csv,.tsv,.ndjson,.jsonl,.json,.txt,text/csv,application/x-ndjson,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={event => readFile(event.target.files?.[0])}
        />
        {draft.file && (
          <Text color="secondary" role="status">
            {draft.file.name}
          </Text>
        )}
        {unreadable && <p role="alert">{unreadable}</p>}
      </div>
      <TextAreaField
        label={t('importing.paste')}
        description={t('importing.pasteHint')}
        rows={SHOWN_ROWS}
        className={styles.text}
        value={draft.text}
        onChange={text => onChange({ text, file: undefined })}
      />
      <TextField
        className={styles.short}
        label={t('importing.provider')}
        description={t('importing.providerHint')}
        value={draft.provider}
        onChange={provider => onChange({ provider })}
      />
      <Button
        variant="primary"
        className={styles.start}
        isDisabled={!draft.file && draft.text.trim() === ''}
        isPending={props.isPending}
        onPress={props.onNext}
      >
        {t('importing.next')}
      </Button>
      <TemplateDownloads />
    </Flex>
  );
}
