import { Flex, Link, Switch, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useReleasesLinks } from '../../shared/links';
import { ResourceTable, usePagedRows } from '../../shared/table';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { isImportField } from './isImportField';
import { ImportRow, rowName } from './importRows';
import { RowStatusBadge } from './RowStatusBadge';

/** What is wrong with a row, then what is only told. */
function RowDetails({
  row: { problems, notes },
}: {
  row: Pick<ImportRow, 'problems' | 'notes'>;
}) {
  const { t } = useReleasesTranslation();
  const details = [
    ...problems.map(detail => ({ detail, style: undefined })),
    ...notes.map(detail => ({ detail, style: styles.notes })),
  ];
  if (details.length === 0) {
    return null;
  }
  return (
    <ul className={styles.problems}>
      {details.map(({ detail: { field, message }, style }) => (
        <li key={`${field} ${message}`} className={style}>
          {field && (
            <b>
              {isImportField(field) ? t(`importing.field.${field}`) : field}:{' '}
            </b>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}

function RowName({ row, isDone }: { row: ImportRow; isDone: boolean }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime();
  const name = rowName(row) || t('importing.nameless');
  const window = row.release?.window;
  return (
    <>
      {isDone && row.id ? (
        <Link href={links.release(row.id)}>{name}</Link>
      ) : (
        name
      )}
      {window && (
        <Text as="div" color="secondary">
          {time.instant(window.start)} {time.zone}
        </Text>
      )}
    </>
  );
}

/** The rows of an import with what would become, or became, of each. */
export function ImportRows(props: {
  rows: readonly ImportRow[];
  isDone: boolean;
}) {
  const { rows, isDone } = props;
  const { t } = useReleasesTranslation();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const shown = useMemo(
    () =>
      rows.filter(
        row =>
          !onlyProblems || row.status === 'invalid' || row.notes.length > 0,
      ),
    [rows, onlyProblems],
  );
  return (
    <Flex direction="column" gap="3">
      <Switch
        label={t('importing.onlyProblems')}
        isSelected={onlyProblems}
        onChange={setOnlyProblems}
      />
      <ResourceTable
        label={t('importing.rows')}
        columns={[
          {
            label: t('portfolio.column.name'),
            cell: row => <RowName row={row} isDone={isDone} />,
          },
          {
            label: t('importing.line'),
            width: '5rem',
            cell: ({ line }) => line,
          },
          {
            label: t('importing.result'),
            width: '11rem',
            isPlain: true,
            cell: ({ status }) => (
              <RowStatusBadge status={status} isDone={isDone} />
            ),
          },
          {
            label: t('importing.problems'),
            cell: row => <RowDetails row={row} />,
          },
        ]}
        {...usePagedRows(shown)}
        keyOf={({ line }) => String(line)}
      />
    </Flex>
  );
}
