import { Link, Text } from '@backstage/ui';
import {
  RiAddCircleLine,
  RiCloseCircleLine,
  RiEdit2Line,
  RiEqualLine,
  RiSkipForwardLine,
} from '@remixicon/react';
import { WindowImportRow } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { StatusBadge, Tone } from '../../shared/status';
import { ResourceTable, usePagedRows } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { Occurrences } from '../windows';
import { DaysOff } from './DaysOff';
import styles from './windowImport.module.css';

type Status = WindowImportRow['status'];

const LOOKS: Record<Status, { tone: Tone; Icon: typeof RiEqualLine }> = {
  created: { tone: 'positive', Icon: RiAddCircleLine },
  updated: { tone: 'info', Icon: RiEdit2Line },
  unchanged: { tone: 'neutral', Icon: RiEqualLine },
  skipped: { tone: 'neutral', Icon: RiSkipForwardLine },
  invalid: { tone: 'negative', Icon: RiCloseCircleLine },
};

function RowStatus(props: { row: WindowImportRow; isDone: boolean }) {
  const { status } = props.row;
  const { t } = useReleasesTranslation();
  const { tone, Icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={<Icon aria-hidden />}>
      {t(`windows.ics.${props.isDone ? 'done' : 'will'}.${status}`)}
    </StatusBadge>
  );
}

function Notes({ row }: { row: WindowImportRow }) {
  const { t } = useReleasesTranslation();
  const notes = [
    ...row.details.map(({ message }) => message),
    ...row.warnings.map(({ code, message }) =>
      code === 'duration_moves_end' ? t('windows.ics.exactHours') : message,
    ),
    ...(row.status === 'skipped' && row.warnings.length === 0
      ? [t('windows.ics.skippedWhy')]
      : []),
  ];
  return notes.length > 0 ? (
    <ul className={styles.notes}>
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  ) : (
    <>–</>
  );
}

function When({ row, zone }: { row: WindowImportRow; zone: string }) {
  const { t } = useReleasesTranslation();
  if (row.days) {
    return <DaysOff days={row.days} />;
  }
  return row.sentence ? (
    <>
      <Text as="div">{row.sentence}</Text>
      {row.next.length > 0 && (
        <Text as="div" color="secondary">
          <Occurrences
            occurrences={row.next.slice(0, 1)}
            zone={zone}
            label={t('windows.occurrences')}
          />
        </Text>
      )}
    </>
  ) : (
    <>–</>
  );
}

/** The events of a calendar with what would become, or became, of each. */
export function IcsRows(props: {
  rows: readonly WindowImportRow[];
  zone: string;
  isDone: boolean;
}) {
  const { isDone } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <ResourceTable
      label={t('windows.ics.events')}
      columns={[
        {
          label: t('windows.ics.column.event'),
          cell: ({ id, name, days }) =>
            isDone && id && !days ? (
              <Link href={links.window(id)}>{name}</Link>
            ) : (
              name
            ),
        },
        {
          label: t('windows.ics.column.status'),
          cell: row => <RowStatus row={row} isDone={isDone} />,
        },
        {
          label: t('windows.ics.column.next'),
          cell: row => <When row={row} zone={props.zone} />,
        },
        {
          label: t('windows.ics.column.notes'),
          cell: row => <Notes row={row} />,
        },
      ]}
      {...usePagedRows(props.rows)}
      keyOf={({ index }) => String(index)}
    />
  );
}
