import { ConflictRoutes } from '../conflicts/ConflictRoutes';
import { EntityDependsOnReleasesCard } from '../entity/EntityDependsOnReleasesCard';
import { EntityNextReleaseCard } from '../entity/EntityNextReleaseCard';
import { EntityReadinessContent } from '../entity/EntityReadinessContent';
import { EntityReleasesContent } from '../entity/EntityReleasesContent';
import { PageNotFound } from '../feedback/NotFound';
import { PlanLink } from '../form/PlanLink';
import { PlanReleasePage } from '../form/PlanReleasePage';
import { ImportPage } from '../import/ImportPage';
import { PortfolioCalendar } from '../portfolio/PortfolioCalendar';
import { ReleaseList } from '../portfolio/ReleaseList';
import { ReleaseRoutes } from '../release/ReleaseRoutes';
import { TimelinePage } from '../timeline/TimelinePage';
import { TrainRoutes } from '../trains/TrainRoutes';
import { WindowRoutes } from '../windows/WindowRoutes';
import { PageScreen, Screen } from './Screen';

export const CalendarScreen = () => (
  <PageScreen>
    <PortfolioCalendar />
  </PageScreen>
);

export const TimelineScreen = () => (
  <PageScreen>
    <TimelinePage />
  </PageScreen>
);

export const ListScreen = () => (
  <PageScreen>
    <ReleaseList />
  </PageScreen>
);

export const WindowsScreen = () => (
  <PageScreen>
    <WindowRoutes />
  </PageScreen>
);

export const TrainsScreen = () => (
  <PageScreen>
    <TrainRoutes />
  </PageScreen>
);

export const ConflictsScreen = () => (
  <PageScreen>
    <ConflictRoutes />
  </PageScreen>
);

export const PlanAction = () => (
  <Screen>
    <PlanLink variant="primary" size="small" />
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

export const UnknownScreen = () => (
  <PageScreen>
    <PageNotFound />
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

export const EntityDependsOnReleasesScreen = () => (
  <Screen>
    <EntityDependsOnReleasesCard />
  </Screen>
);
