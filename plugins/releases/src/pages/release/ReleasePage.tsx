import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Flex,
  Header,
  Link,
  Skeleton,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import {
  isOpenState,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useParams } from 'react-router-dom';
import { ReadinessBadge, ReadinessView } from '../../governance/readiness';
import { ReleaseDecisions } from '../../governance/reviews';
import { ReleaseActivity } from '../../releases/activity';
import { useReleaseAct } from '../../releases/lifecycle';
import {
  ReleaseLoad,
  useReadiness,
  useRelease,
  useReleaseActions,
} from '../../releases/record';
import { HoldBadge, OverdueBadge, StateBadge } from '../../releases/status';
import { ConflictsBadge } from '../../schedule/conflicts';
import { FindTimeButton } from '../../schedule/planning';
import { PageHead } from '../../shared/layout';
import { RELEASE_TABS, ReleaseTab, useReleasesLinks } from '../../shared/links';
import { WindowText, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { ReleaseOverview } from './ReleaseOverview';
import styles from './ReleasePage.module.css';

function ArchivedNote({ release }: { release: Release }) {
  const { t } = useReleasesTranslation();
  const act = useReleaseAct(release);
  return (
    <Alert
      status="info"
      icon
      title={t('release.archived')}
      description={act.error?.message}
      customActions={
        <Button
          size="small"
          variant="secondary"
          isPending={act.isPending}
          onPress={() => act.mutate({ action: 'restore' })}
        >
          {t('release.restore')}
        </Button>
      }
    />
  );
}

function TabContent({ release, tab }: { release: Release; tab: ReleaseTab }) {
  const { t } = useReleasesTranslation();
  switch (tab) {
    case 'readiness':
      return release.archivedAt ? (
        <Text color="secondary">{t('release.notJudged')}</Text>
      ) : (
        <ReadinessView
          release={release}
          entityRef={release.components[0]?.entityRef}
          decisions={<ReleaseDecisions release={release} />}
        />
      );
    case 'activity':
      return <ReleaseActivity release={release} />;
    default:
      return <ReleaseOverview release={release} />;
  }
}

/** For those who may. To the others the panel of actions says why not. */
function EditLink({ release }: { release: Release }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data } = useReleaseActions(
    release.archivedAt ? undefined : release.id,
  );
  const mayEdit = data?.items.some(
    ({ action, allowed }) => action === 'update' && allowed,
  );
  return mayEdit ? (
    <ButtonLink variant="secondary" href={links.edit(release.id)}>
      {t('entity.edit')}
    </ButtonLink>
  ) : null;
}

/** Whether it may go, and the way to why. */
function ReadinessLink({ release }: { release: Release }) {
  const links = useReleasesLinks();
  const { data } = useReadiness(release.id);
  return data ? (
    <Link href={links.release(release.id, 'readiness')}>
      <ReadinessBadge readiness={data} />
    </Link>
  ) : (
    <Skeleton width={96} height={22} />
  );
}

/** The page of one release. */
export function ReleasePage(props: { tab: ReleaseTab }) {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const isNarrow = useBreakpoint().down('md');
  const { data: release, error, refetch } = useRelease(id);

  if (!release) {
    return <ReleaseLoad error={error} onRetry={() => refetch()} />;
  }
  const isAhead = isOpenState(release.state) && !release.archivedAt;
  const actions = (
    <>
      <ZoneSelect releaseZone={release.window?.timeZone} />
      <FindTimeButton release={release} />
      <EditLink release={release} />
    </>
  );
  return (
    <>
      <PageHead
        name={release.name}
        part={
          props.tab === 'overview' ? undefined : t(`release.tab.${props.tab}`)
        }
      />
      <Header
        title={release.name}
        tabs={RELEASE_TABS.map(tab => ({
          id: tab,
          label: t(`release.tab.${tab}`),
          href: links.release(release.id, tab),
        }))}
        activeTabId={props.tab}
        metadata={[
          {
            label: t('portfolio.column.state'),
            value: (
              <Flex gap="2" className={styles.line}>
                <StateBadge state={release.state} />
                <OverdueBadge release={release} />
                {release.hold && <HoldBadge />}
                {isAhead && <ConflictsBadge release={release} />}
              </Flex>
            ),
          },
          ...(isAhead
            ? [
                {
                  label: t('readiness.title'),
                  value: <ReadinessLink release={release} />,
                },
              ]
            : []),
          {
            label: t('form.field.window'),
            value: <WindowText window={release.window} />,
          },
        ]}
        customActions={!isNarrow && actions}
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {isNarrow && (
            <Flex gap="2" align="center" className={styles.line}>
              {actions}
            </Flex>
          )}
          {release.archivedAt && <ArchivedNote release={release} />}
          <TabContent release={release} tab={props.tab} />
        </Flex>
      </Container>
    </>
  );
}
