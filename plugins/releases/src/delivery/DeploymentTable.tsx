import { Text } from '@backstage/ui';
import { RiUploadCloud2Line } from '@remixicon/react';
import { EmptyState } from '../shared/feedback';
import { useReleasesLinks } from '../shared/links';
import { ListTable, usePages } from '../shared/table';
import { useDeliveryTranslation } from '../shared/translation';
import { Flags, StateSince } from './DeploymentParts';
import { useDeploymentList } from './useDeliveryQueries';
import { useDeploymentWords } from './useDeploymentWords';

/** Deployments in rows, a page at a time. */
export function DeploymentTable(props: {
  list: ReturnType<typeof useDeploymentList>;
  pages: ReturnType<typeof usePages>;
  isNarrowed: boolean;
  /** What environments are called, by their names. */
  names: ReadonlyMap<string, string>;
}) {
  const { isNarrowed, names } = props;
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  const words = useDeploymentWords();
  return (
    <ListTable
      what={t('delivery.deployments.what')}
      list={props.list}
      pages={props.pages}
      hrefOf={({ id }) => links.deployment(id)}
      columns={[
        {
          label: t('delivery.deployments.column.deployed'),
          width: '28%',
          cell: deployment => words.components(deployment),
        },
        {
          label: t('delivery.deployments.column.environment'),
          cell: ({ environment }) => names.get(environment) ?? environment,
        },
        {
          label: t('delivery.deployments.column.state'),
          cell: deployment => <StateSince deployment={deployment} />,
        },
        {
          label: t('delivery.deployments.column.release'),
          cell: ({ releaseName }) =>
            releaseName ?? (
              <Text color="secondary">
                {t('delivery.deployments.noRelease')}
              </Text>
            ),
        },
        {
          label: t('delivery.deployments.column.flags'),
          cell: deployment => <Flags deployment={deployment} />,
        },
      ]}
      emptyState={
        <EmptyState
          icon={<RiUploadCloud2Line />}
          title={t(
            isNarrowed
              ? 'delivery.deployments.noMatch'
              : 'delivery.deployments.empty',
          )}
          description={t(
            isNarrowed
              ? 'delivery.deployments.noMatchHint'
              : 'delivery.environments.emptyHint',
          )}
        />
      }
    />
  );
}
