import {
  Button,
  Checkbox,
  Flex,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useId, useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';

/** What is imported, as it was given. */
export interface SourceText {
  text: string;
  provider: string;
  ownerFromTeam: boolean;
}

const SHOWN_ROWS = 8;

/** Takes a file or pasted text, and says where it comes from. */
export function ImportSource(props: {
  source: SourceText;
  onChange: (source: SourceText) => void;
  onPreview: () => void;
  isPending: boolean;
}) {
  const { source, onChange } = props;
  const { t } = useReleasesTranslation();
  const inputId = useId();
  const [unreadable, setUnreadable] = useState<string>();

  const readFile = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    try {
      onChange({ ...source, text: await file.text() });
      setUnreadable(undefined);
    } catch (error) {
      setUnreadable(
        t('importing.unreadable', { name: file.name, why: String(error) }),
      );
    }
  };

  return (
    <Flex direction="column" gap="3">
      <div className={styles.file}>
        <label htmlFor={inputId}>{t('importing.file')}</label>
        <input
          id={inputId}
          type="file"
          accept=".csv,.ndjson,.jsonl,.json,.txt,text/csv,application/x-ndjson"
          onChange={event => readFile(event.target.files?.[0])}
        />
        {unreadable && <p role="alert">{unreadable}</p>}
      </div>
      <TextAreaField
        label={t('importing.paste')}
        description={t('importing.pasteHint')}
        rows={SHOWN_ROWS}
        className={styles.text}
        value={source.text}
        onChange={text => onChange({ ...source, text })}
      />
      <TextField
        className={styles.short}
        label={t('importing.provider')}
        description={t('importing.providerHint')}
        placeholder="openstack"
        value={source.provider}
        onChange={provider => onChange({ ...source, provider })}
      />
      <Checkbox
        isSelected={source.ownerFromTeam}
        onChange={ownerFromTeam => onChange({ ...source, ownerFromTeam })}
      >
        {t('importing.ownerFromTeam')}
      </Checkbox>
      <Button
        variant="primary"
        className={styles.start}
        isDisabled={source.text.trim() === ''}
        isPending={props.isPending}
        onPress={props.onPreview}
      >
        {t('importing.preview')}
      </Button>
    </Flex>
  );
}
