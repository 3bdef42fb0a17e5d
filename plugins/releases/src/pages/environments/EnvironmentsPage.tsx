import { Container, Flex, Link, Text } from '@backstage/ui';
import { RiStackLine } from '@remixicon/react';
import {
  EnvironmentMatrix,
  MatrixFilterBar,
  environmentNames,
  useEnvironmentMatrix,
  useMatrixFilters,
} from '../../delivery';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { MoreButton } from '../../shared/table';
import { ZoneSelect } from '../../shared/time';
import { useDeliveryTranslation } from '../../shared/translation';
import styles from './EnvironmentsPage.module.css';

/** Those that have no place in the order of promotion, and why. */
function NotConfigured(props: { names: readonly string[] }) {
  const { names } = props;
  const { t } = useDeliveryTranslation();
  return names.length > 0 ? (
    <Text as="p" color="secondary" variant="body-small">
      {t('delivery.environments.notConfigured', {
        count: names.length,
        names: names.join(', '),
      })}
    </Text>
  ) : null;
}

function Matrix(props: {
  matrix: ReturnType<typeof useEnvironmentMatrix>;
  isNarrowed: boolean;
}) {
  const { matrix, isNarrowed } = props;
  const { data, error, refetch, isPlaceholderData } = matrix;
  const { t } = useDeliveryTranslation();
  if (!data) {
    return error ? (
      <LoadError
        what={t('delivery.environments.what')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : (
      <LoadingRows rows={5} height={72} />
    );
  }
  const rows = data.pages.flatMap(({ items }) => items);
  const environments = data.pages[0].environments;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<RiStackLine />}
        title={t(
          isNarrowed
            ? 'delivery.environments.noMatch'
            : 'delivery.environments.empty',
        )}
        description={t(
          isNarrowed
            ? 'delivery.environments.noMatchHint'
            : 'delivery.environments.emptyHint',
        )}
      />
    );
  }
  const names = environmentNames(environments);
  return (
    <Flex direction="column" gap="3">
      <Text as="p" color="secondary">
        {t('delivery.environments.hint')}{' '}
        <span aria-live="polite">
          {!isPlaceholderData &&
            t('delivery.environments.showing', { count: rows.length })}
        </span>
      </Text>
      <EnvironmentMatrix
        environments={environments}
        rows={rows}
        isStale={isPlaceholderData}
      />
      <NotConfigured
        names={environments.flatMap(({ name, configured }) =>
          configured ? [] : [names.get(name) ?? name],
        )}
      />
      <MoreButton list={matrix} label={t('delivery.environments.more')} />
    </Flex>
  );
}

/** Which version of which component runs where. */
export function EnvironmentsPage() {
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  const state = useMatrixFilters();
  const matrix = useEnvironmentMatrix(state.query);
  return (
    <Container py="4">
      <PageHead name={t('delivery.environments.title')} isTab />
      <Flex direction="column" gap="4">
        <MatrixFilterBar state={state} />
        <Section
          title={t('delivery.environments.matrix')}
          actions={
            <Flex gap="3" align="center" className={styles.actions}>
              <Link href={links.deployments()}>
                {t('delivery.deployments.all')}
              </Link>
              <ZoneSelect />
            </Flex>
          }
        >
          <Matrix matrix={matrix} isNarrowed={state.isNarrowed} />
        </Section>
      </Flex>
    </Container>
  );
}
