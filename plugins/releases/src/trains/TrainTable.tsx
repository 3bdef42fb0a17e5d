import {
  ButtonLink,
  Cell,
  ColumnConfig,
  Table,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { RiTrainLine } from '@remixicon/react';
import {
  Train,
  TrainListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EmptyPlace } from '../feedback/EmptyPlace';
import { LoadError } from '../feedback/LoadError';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { WindowText } from '../time/WindowText';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { NextCutoff, SeatsTaken } from './NextDeparture';
import { useTrainList } from './useTrainQueries';

const PAGE_SIZE = 25;

function useTrainColumns(): ColumnConfig<Train>[] {
  const { t } = useReleasesTranslation();
  const { down } = useBreakpoint();
  const next = (train: Train) =>
    train.next[0] ? (
      <WindowText
        window={{ ...train.next[0], timeZone: train.timeZone }}
        isStacked
      />
    ) : (
      <Text color="secondary">{t('trains.noDeparture')}</Text>
    );
  return [
    {
      id: 'name',
      label: t('trains.column.name'),
      isRowHeader: true,
      defaultWidth: '2fr',
      cell: train =>
        down('sm') ? (
          <Cell>
            <Text weight="bold">{train.name}</Text>
            {next(train)}
            <SeatsTaken train={train} />
          </Cell>
        ) : (
          <Cell>
            <Text as="div" weight="bold">
              {train.name}
            </Text>
            <Text as="div" color="secondary">
              {train.sentence}
            </Text>
          </Cell>
        ),
    },
    {
      id: 'next',
      label: t('trains.column.next'),
      defaultWidth: '2fr',
      isHidden: down('sm'),
      cell: train => <Cell>{next(train)}</Cell>,
    },
    {
      id: 'aboard',
      label: t('trains.column.aboard'),
      defaultWidth: '1fr',
      isHidden: down('sm'),
      cell: train => (
        <Cell>
          <SeatsTaken train={train} />
        </Cell>
      ),
    },
    {
      id: 'cutoff',
      label: t('trains.column.cutoff'),
      defaultWidth: '1.5fr',
      isHidden: down('md'),
      cell: train => (
        <Cell>
          <NextCutoff train={train} />
        </Cell>
      ),
    },
  ];
}

/** Trains in rows, a page at a time. Give it a key of its query. */
export function TrainTable(props: {
  query: TrainListQueryInput;
  isNarrowed: boolean;
  mayManage: boolean;
}) {
  const { query, isNarrowed, mayManage } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useTrainColumns();
  const [cursors, setCursors] = useState<string[]>([]);
  const { data, error, refetch, isPlaceholderData, isPending } = useTrainList({
    ...query,
    limit: PAGE_SIZE,
    cursor: cursors.at(-1),
    totalItems: true,
  });
  if (error && !data) {
    return (
      <LoadError
        what={t('trains.what')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  const offset = cursors.length * PAGE_SIZE;
  return (
    <Table
      columnConfig={columns}
      data={data?.items}
      isPending={isPending}
      isStale={isPlaceholderData}
      rowConfig={{ getHref: train => links.train(train.id) }}
      pagination={{
        type: 'page',
        pageSize: PAGE_SIZE,
        pageSizeOptions: [PAGE_SIZE],
        offset,
        totalCount: data?.totalItems,
        hasNextPage: data?.nextCursor !== undefined,
        hasPreviousPage: cursors.length > 0,
        onNextPage: () =>
          data?.nextCursor && setCursors([...cursors, data.nextCursor]),
        onPreviousPage: () => setCursors(cursors.slice(0, -1)),
        getLabel: () =>
          t('trains.page', {
            from: String(data?.items.length ? offset + 1 : 0),
            to: String(offset + (data?.items.length ?? 0)),
            total: String(data?.totalItems ?? '…'),
          }),
      }}
      emptyState={
        <EmptyPlace
          icon={<RiTrainLine />}
          title={t(isNarrowed ? 'trains.noMatch' : 'trains.empty')}
          description={t(
            isNarrowed ? 'trains.noMatchHint' : 'trains.emptyHint',
          )}
          action={
            mayManage &&
            !isNarrowed && (
              <ButtonLink variant="primary" href={links.newTrain()}>
                {t('trains.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
