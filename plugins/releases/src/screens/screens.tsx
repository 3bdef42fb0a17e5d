import { ButtonLink } from '@backstage/ui';
import { EntityNextReleaseCard } from '../entity/EntityNextReleaseCard';
import { EntityReadinessContent } from '../entity/EntityReadinessContent';
import { EntityReleasesContent } from '../entity/EntityReleasesContent';
import { PlanReleasePage } from '../form/PlanReleasePage';
import { ImportPage } from '../import/ImportPage';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { PortfolioCalendar } from '../portfolio/PortfolioCalendar';
import { ReleaseList } from '../portfolio/ReleaseList';
import { ReleaseRoutes } from '../release/ReleaseRoutes';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { PageScreen, Screen } from './Screen';

function PlanButton() {
  const { t } = useReleasesTranslation();
  return (
    <ButtonLink variant="primary" size="small" href={useReleasesLinks().plan()}>
      {t('entity.plan')}
    </ButtonLink>
  );
}

export const CalendarScreen = () => (
  <PageScreen>
    <PortfolioCalendar />
  </PageScreen>
);

export const ListScreen = () => (
  <PageScreen>
    <ReleaseList />
  </PageScreen>
);

export const PlanAction = () => (
  <Screen>
    <PlanButton />
  </Screen>
);

export const ReleaseScreen = () => (
  <PageScreen>
    <ReleaseRoutes />
  </PageScreen>
);

export const PlanScreen = () => (
  <PageScreen>
    <PlanReleasePage />
  </PageScreen>
);

export const ImportScreen = () => (
  <PageScreen>
    <ImportPage />
  </PageScreen>
);

export const EntityReleasesScreen = () => (
  <Screen>
    <EntityReleasesContent />
  </Screen>
);

export const EntityReadinessScreen = () => (
  <Screen>
    <EntityReadinessContent />
  </Screen>
);

export const EntityNextReleaseScreen = () => (
  <Screen>
    <EntityNextReleaseCard />
  </Screen>
);
