import { ButtonLink } from '@backstage/ui';
import { RiSnowflakeLine } from '@remixicon/react';
import { WindowListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, usePages } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { useWindowColumns } from './useWindowColumns';
import { useWindowList } from './useWindowQueries';

/** Windows in rows, a page at a time. */
export function WindowTable(props: {
  query: WindowListQueryInput;
  isNarrowed: boolean;
  mayManage: boolean;
}) {
  const { query, isNarrowed, mayManage } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useWindowColumns(mayManage);
  const pages = usePages(query);
  const list = useWindowList({ ...query, ...pages.query });
  const words = () => {
    if (isNarrowed) {
      return {
        title: t('windows.noMatch'),
        description: t('windows.noMatchHint'),
      };
    }
    return query.archived
      ? { title: t('windows.emptyArchive') }
      : { title: t('windows.empty'), description: t('windows.emptyHint') };
  };
  return (
    <ListTable
      what={t('windows.what')}
      list={list}
      pages={pages}
      columns={columns}
      hrefOf={window => links.window(window.id)}
      emptyState={
        <EmptyState
          icon={<RiSnowflakeLine />}
          {...words()}
          action={
            mayManage &&
            !isNarrowed &&
            !query.archived && (
              <ButtonLink variant="primary" href={links.newWindow()}>
                {t('windows.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
