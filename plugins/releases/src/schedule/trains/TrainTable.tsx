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
import { EmptyState, LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { usePages } from '../../shared/table';
import { WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { NextCutoff, SeatsTaken } from './NextDeparture';
import { useTrainList } from './useTrainQueries';

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
  const pages = usePages([25]);
  const { data, error, refetch, isPlaceholderData, isPending } = useTrainList({
    ...query,
    ...pages.query,
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
  return (
    <Table
      columnConfig={columns}
      data={data?.items}
      isPending={isPending}
      isStale={isPlaceholderData}
      rowConfig={{ getHref: train => links.train(train.id) }}
      pagination={pages.paginationOf(data, place =>
        t('trains.page', { ...place }),
      )}
      emptyState={
        <EmptyState
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
