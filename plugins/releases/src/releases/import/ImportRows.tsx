import {
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Switch,
  Table,
  useTable,
} from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';
import { ImportRow, rowName } from './importRows';
import { RowStatusBadge } from './RowStatusBadge';

const PAGE_SIZES = [25, 100];

type TableRow = Omit<ImportRow, 'id'> & { id: string; releaseId?: string };

/** The rows of an import with what would become, or became, of each. */
export function ImportRows(props: {
  rows: readonly ImportRow[];
  isDone: boolean;
}) {
  const { rows, isDone } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const data = useMemo(
    () =>
      rows
        .filter(row => !onlyProblems || row.status === 'invalid')
        .map(
          ({ id, ...row }): TableRow => ({
            ...row,
            id: String(row.line),
            releaseId: id,
          }),
        ),
    [rows, onlyProblems],
  );
  const { tableProps } = useTable({
    mode: 'complete',
    data,
    paginationOptions: { pageSize: PAGE_SIZES[0], pageSizeOptions: PAGE_SIZES },
  });
  const columns: ColumnConfig<TableRow>[] = [
    {
      id: 'line',
      label: t('importing.line'),
      width: 80,
      cell: row => <CellText title={String(row.line)} />,
    },
    {
      id: 'release',
      label: t('portfolio.column.name'),
      isRowHeader: true,
      cell: row => (
        <CellText
          title={rowName(row) || t('importing.nameless')}
          description={
            row.release?.window
              ? `${time.instant(row.release.window.start)} ${time.zone}`
              : undefined
          }
          href={
            isDone && row.releaseId ? links.release(row.releaseId) : undefined
          }
        />
      ),
    },
    {
      id: 'status',
      label: t('importing.result'),
      width: 180,
      cell: row => (
        <Cell>
          <RowStatusBadge status={row.status} isDone={isDone} />
        </Cell>
      ),
    },
    {
      id: 'problems',
      label: t('importing.problems'),
      cell: row => (
        <Cell>
          {row.problems.length > 0 ? (
            <ul className={styles.problems}>
              {row.problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  {field && <b>{field}: </b>}
                  {message}
                </li>
              ))}
            </ul>
          ) : (
            '–'
          )}
        </Cell>
      ),
    },
  ];
  return (
    <Flex direction="column" gap="3">
      <Switch
        label={t('importing.onlyProblems')}
        isSelected={onlyProblems}
        onChange={setOnlyProblems}
      />
      <Table columnConfig={columns} {...tableProps} />
    </Flex>
  );
}
