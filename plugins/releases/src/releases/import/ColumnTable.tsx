import { Select } from '@backstage/ui';
import {
  IMPORT_FIELDS,
  isUnreadable,
  SourceFile,
} from '@slipway/backstage-plugin-releases-common';
import { ResourceTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { isFixed, withField } from './ImportDraft';
import { isImportField } from './isImportField';

const SHOWN_ROWS = 3;

const NONE = '';

/** What the first rows have in a column. */
function samplesOf({ records }: SourceFile, column: string): string {
  return records
    .flatMap(record => (isUnreadable(record) ? [] : [record.fields[column]]))
    .slice(0, SHOWN_ROWS)
    .map(value => {
      if (value === undefined) {
        return '–';
      }
      return typeof value === 'object' && Object(value).wallTime === undefined
        ? JSON.stringify(value)
        : String(value);
    })
    .join(' · ');
}

/** The columns of a file with their first rows, and what each is imported as. */
export function ColumnTable(props: {
  source: SourceFile;
  fields: Record<string, string>;
  onChange: (fields: Record<string, string>) => void;
}) {
  const { source, fields, onChange } = props;
  const { t } = useReleasesTranslation();
  const nameOf = (field: string) =>
    isImportField(field) ? t(`importing.field.${field}`) : field;

  const choiceFor = (column: string) => {
    const field = fields[column];
    const options = [
      ...new Set([...IMPORT_FIELDS, ...(field ? [field] : [])]),
    ].map(id => ({ id, label: nameOf(id) }));
    return (
      <Select
        aria-label={t('importing.fieldOf', { column })}
        options={[{ id: NONE, label: t('importing.notImported') }, ...options]}
        value={field ?? NONE}
        onChange={key =>
          onChange(
            withField(
              fields,
              column,
              key === NONE || key === null ? undefined : String(key),
            ),
          )
        }
      />
    );
  };

  return (
    <ResourceTable
      label={t('importing.mapping')}
      columns={[
        { label: t('importing.column'), cell: column => column },
        {
          label: t('importing.becomes'),
          isHidden: isFixed(source),
          cell: choiceFor,
        },
        {
          label: t('importing.firstRows'),
          cell: column => (
            <span className={styles.sample}>{samplesOf(source, column)}</span>
          ),
        },
      ]}
      rows={source.columns}
      keyOf={column => column}
      isForm
    />
  );
}
