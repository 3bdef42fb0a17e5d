import { ButtonLink } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import { TrainTable, useMayManageTrains } from '../../schedule/trains';
import { ListBar, ListPage } from '../../shared/layout';
import { useListFilters, useReleasesLinks } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** The trains that releases board. */
export function TrainsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const filters = useListFilters();
  const mayManage = useMayManageTrains();
  const { q, archived } = filters.query;
  return (
    <ListPage
      title={t('trains.title')}
      actions={
        <ButtonLink
          variant="secondary"
          iconStart={<RiFlagLine />}
          href={links.milestoneTemplates()}
        >
          {t('trains.templates')}
        </ButtonLink>
      }
      add={{
        href: links.newTrain(),
        label: t('trains.new'),
        isAllowed: mayManage,
      }}
    >
      <ListBar
        filters={filters}
        search={{
          label: t('trains.searchLabel'),
          hint: t('trains.searchHint'),
        }}
        archivedLabel={t('trains.archivedToo')}
        end={<ZoneSelect offersRelease />}
      />
      <TrainTable
        query={filters.query}
        isNarrowed={Boolean(q ?? archived)}
        mayManage={mayManage ?? false}
      />
    </ListPage>
  );
}
