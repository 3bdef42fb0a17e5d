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
import { Screen } from './Screen';

function PlanButton() {
  const { t } = useReleasesTranslation();
  return (
    <ButtonLink variant="primary" size="small" href={useReleasesLinks().plan()}>
      {t('entity.plan')}
    </ButtonLink>
  );
}

export const CalendarScreen = () => (
  <Screen>
    <PortfolioCalendar />
  </Screen>
);

export const ListScreen = () => (
  <Screen>
    <ReleaseList />
  </Screen>
);

export const PlanAction = () => (
  <Screen>
    <PlanButton />
  </Screen>
);

export const ReleaseScreen = () => (
  <Screen>
    <ReleaseRoutes />
  </Screen>
);

export const PlanScreen = () => (
  <Screen>
    <PlanReleasePage />
  </Screen>
);

export const ImportScreen = () => (
  <Screen>
    <ImportPage />
  </Screen>
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
