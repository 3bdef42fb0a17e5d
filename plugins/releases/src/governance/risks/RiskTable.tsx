import { Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { RiskListItem } from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, usePages } from '../../shared/table';
import { WindowText } from '../../shared/time';
import {
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import { RiskScore, RiskState, RiskText } from './RiskText';
import { useRiskList } from './useRiskQueries';

/** The risks of all releases in rows, a page at a time. */
export function RiskTable(props: {
  list: ReturnType<typeof useRiskList>;
  pages: ReturnType<typeof usePages>;
  isNarrowed: boolean;
}) {
  const { isNarrowed } = props;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <ListTable<RiskListItem>
      what={t('risks.what')}
      list={props.list}
      pages={props.pages}
      hrefOf={({ releaseId }) => links.risks(releaseId)}
      columns={[
        {
          label: tr('form.risk.title'),
          width: '34%',
          cell: risk => <RiskText risk={risk} />,
        },
        {
          label: t('risks.column.score'),
          cell: risk => <RiskScore risk={risk} />,
        },
        {
          label: t('risks.column.release'),
          width: '24%',
          cell: ({ release }) => (
            <>
              <Text as="div">{release.name}</Text>
              <Text as="div" color="secondary" variant="body-small">
                <WindowText window={release.window} />
              </Text>
            </>
          ),
        },
        {
          label: tr('form.risk.state'),
          cell: risk => <RiskState risk={risk} />,
        },
        {
          label: tr('form.risk.ownerRef'),
          cell: ({ ownerRef }) =>
            ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
        },
      ]}
      emptyState={
        <EmptyState
          icon={<RiShieldCheckLine />}
          title={t(isNarrowed ? 'risks.noMatch' : 'risks.empty')}
          description={t(isNarrowed ? 'risks.noMatchHint' : 'risks.emptyHint')}
        />
      }
    />
  );
}
