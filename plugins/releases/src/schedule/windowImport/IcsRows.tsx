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
import { DataTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { Occurrences } from '../windows';
import styles from './windowImport.module.css';

type Status = WindowImportRow['status'];

const LOOKS: Record<Status, { tone: Tone; Icon: typeof RiEqualLine }> = {
  created: { tone: 'positive', Icon: RiAddCircleLine },
  updated: { tone: 'info', Icon: RiEdit2Line },
  unchanged: { tone: 'neutral', Icon: RiEqualLine },
  skipped: { tone: 'neutral', Icon: RiSkipForwardLine },
  invalid: { tone: 'negative', Icon: RiCloseCircleLine },
};

function Notes({ row }: { row: WindowImportRow }) {
  const { t } = useReleasesTranslation();
  const notes = [
    ...row.details.map(({ field, message }) => `${field}: ${message}`),
    ...row.warnings.map(({ message }) => message),
    ...(row.status === 'skipped' ? [t('windows.ics.skippedWhy')] : []),
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
    <DataTable
      label={t('windows.ics.events')}
      columns={[
        t('windows.ics.column.event'),
        t('windows.ics.column.status'),
        t('windows.ics.column.next'),
        t('windows.ics.column.notes'),
      ]}
      rows={props.rows}
      keyOf={({ index }) => String(index)}
      cellsOf={row => {
        const { tone, Icon } = LOOKS[row.status];
        return [
          isDone && row.id ? (
            <Link href={links.window(row.id)}>{row.name}</Link>
          ) : (
            row.name
          ),
          <StatusBadge tone={tone} icon={<Icon aria-hidden />}>
            {t(`windows.ics.${isDone ? 'done' : 'will'}.${row.status}`)}
          </StatusBadge>,
          row.sentence ? (
            <>
              <Text as="div">{row.sentence}</Text>
              {row.next.length > 0 && (
                <Text as="div" color="secondary">
                  <Occurrences
                    occurrences={row.next.slice(0, 1)}
                    zone={props.zone}
                    label={t('windows.occurrences')}
                  />
                </Text>
              )}
            </>
          ) : (
            '–'
          ),
          <Notes row={row} />,
        ];
      }}
    />
  );
}
