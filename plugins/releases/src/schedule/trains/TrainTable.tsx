import { ButtonLink, Text } from '@backstage/ui';
import { RiTrainLine } from '@remixicon/react';
import {
  Train,
  TrainListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, TableColumn, usePages } from '../../shared/table';
import { WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { NextCutoff, SeatsTaken } from './NextDeparture';
import { useTrainList } from './useTrainQueries';

function useTrainColumns(): TableColumn<Train>[] {
  const { t } = useReleasesTranslation();
  return [
    {
      label: t('trains.column.name'),
      cell: train => (
        <>
          <Text as="div" weight="bold">
            {train.name}
          </Text>
          <Text as="div" color="secondary">
            {train.sentence}
          </Text>
        </>
      ),
    },
    {
      label: t('trains.column.next'),
      cell: ({ next: [next], timeZone }) =>
        next ? (
          <WindowText window={{ ...next, timeZone }} isStacked />
        ) : (
          <Text color="secondary">{t('trains.noDeparture')}</Text>
        ),
    },
    {
      label: t('trains.column.aboard'),
      cell: train => <SeatsTaken train={train} />,
    },
    {
      label: t('trains.column.cutoff'),
      cell: train => <NextCutoff train={train} />,
    },
  ];
}

/** Trains in rows, a page at a time. */
export function TrainTable(props: {
  query: TrainListQueryInput;
  isNarrowed: boolean;
  mayManage: boolean;
}) {
  const { query, isNarrowed, mayManage } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useTrainColumns();
  const pages = usePages(query, [25]);
  const list = useTrainList({ ...query, ...pages.query });
  return (
    <ListTable
      what={t('trains.what')}
      list={list}
      pages={pages}
      columns={columns}
      hrefOf={train => links.train(train.id)}
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
