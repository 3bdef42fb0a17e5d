import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { lazy, useState } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { PlanLink } from '../releases/record';
import { useMayConfigure } from '../shared/api';
import { PageNotFound, PageSuspense } from '../shared/feedback';
import { PageTitleContext } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import {
  useAdministrationTranslation,
  useDeliveryTranslation,
  usePoliciesTranslation,
  useReleasesTranslation,
  useReviewsTranslation,
  useRisksTranslation,
  useWorkTranslation,
} from '../shared/translation';
import styles from './LegacyReleasesPage.module.css';
import { LegacyScreen } from './LegacyScreen';

const AdministrationPage = lazy(() =>
  import('../pages/administration/AdministrationPage').then(module => ({
    default: module.AdministrationPage,
  })),
);
const BookingRoutes = lazy(() =>
  import('../pages/bookings/BookingRoutes').then(module => ({
    default: module.BookingRoutes,
  })),
);
const CalendarPage = lazy(() =>
  import('../pages/calendar/CalendarPage').then(module => ({
    default: module.CalendarPage,
  })),
);
const ConflictRoutes = lazy(() =>
  import('../pages/conflicts/ConflictRoutes').then(module => ({
    default: module.ConflictRoutes,
  })),
);
const DeploymentRoutes = lazy(() =>
  import('../pages/deployments/DeploymentRoutes').then(module => ({
    default: module.DeploymentRoutes,
  })),
);
const EnvironmentsPage = lazy(() =>
  import('../pages/environments/EnvironmentsPage').then(module => ({
    default: module.EnvironmentsPage,
  })),
);
const ImportPage = lazy(() =>
  import('../pages/import/ImportPage').then(module => ({
    default: module.ImportPage,
  })),
);
const ListPage = lazy(() =>
  import('../pages/list/ListPage').then(module => ({
    default: module.ListPage,
  })),
);
const MyWorkPage = lazy(() =>
  import('../pages/work/MyWorkPage').then(module => ({
    default: module.MyWorkPage,
  })),
);
const PlanReleasePage = lazy(() =>
  import('../pages/plan/PlanReleasePage').then(module => ({
    default: module.PlanReleasePage,
  })),
);
const PolicyRoutes = lazy(() =>
  import('../pages/policies/PolicyRoutes').then(module => ({
    default: module.PolicyRoutes,
  })),
);
const ReviewRoutes = lazy(() =>
  import('../pages/reviews/ReviewRoutes').then(module => ({
    default: module.ReviewRoutes,
  })),
);
const RisksPage = lazy(() =>
  import('../pages/risks/RisksPage').then(module => ({
    default: module.RisksPage,
  })),
);
const ReleaseRoutes = lazy(() =>
  import('../pages/release/ReleaseRoutes').then(module => ({
    default: module.ReleaseRoutes,
  })),
);
const TimelinePage = lazy(() =>
  import('../pages/timeline/TimelinePage').then(module => ({
    default: module.TimelinePage,
  })),
);
const TrainRoutes = lazy(() =>
  import('../pages/trains/TrainRoutes').then(module => ({
    default: module.TrainRoutes,
  })),
);
const WindowRoutes = lazy(() =>
  import('../pages/windows/WindowRoutes').then(module => ({
    default: module.WindowRoutes,
  })),
);

/** What is about one release belongs to the list of them. */
const LIST = 3;

/** They stay while a page is loaded, or Material UI measures what is gone. */
function Tabs() {
  const { t } = useReleasesTranslation();
  const { t: ta } = useAdministrationTranslation();
  const { t: td } = useDeliveryTranslation();
  const { t: tp } = usePoliciesTranslation();
  const { t: tr } = useRisksTranslation();
  const { t: tv } = useReviewsTranslation();
  const { t: tw } = useWorkTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const mayConfigure = useMayConfigure();
  const tabs = [
    { id: links.calendar(), label: t('calendar.title') },
    { id: links.myWork(), label: tw('work.title') },
    { id: links.timeline(), label: t('timeline.title') },
    { id: links.list(), label: t('portfolio.tab') },
    { id: links.environments(), label: td('delivery.environments.title') },
    { id: links.deployments(), label: td('delivery.deployments.title') },
    { id: links.windows(), label: t('windows.title') },
    { id: links.bookings(), label: t('bookings.title') },
    { id: links.trains(), label: t('trains.title') },
    { id: links.conflicts(), label: t('conflicts.title') },
    { id: links.risks(), label: tr('risks.title') },
    { id: links.reviews(), label: tv('reviews.title') },
    { id: links.policies(), label: tp('policies.title') },
    ...(mayConfigure
      ? [{ id: links.administration(), label: ta('administration.title') }]
      : []),
  ];
  const shown = tabs.findIndex(
    ({ id }) => pathname === id || pathname.startsWith(`${id}/`),
  );
  return (
    <div className={styles.tabs}>
      <HeaderTabs
        tabs={tabs}
        selectedIndex={shown < 0 ? LIST : shown}
        onChange={index => navigate(tabs[index].id)}
      />
    </div>
  );
}

function Pages() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { search } = useLocation();
  const [tabTitle, setTabTitle] = useState<string>();
  return (
    <PageTitleContext.Provider value={setTabTitle}>
      <Page themeId="tool">
        <Header title={t('portfolio.title')} pageTitleOverride={tabTitle}>
          <span className={styles.action}>
            <PlanLink variant="secondary" />
          </span>
        </Header>
        <div className={styles.content}>
          <Tabs />
          <PageSuspense>
            <Routes>
              <Route
                index
                element={
                  <Navigate
                    to={{ pathname: links.calendar(), search }}
                    replace
                  />
                }
              />
              <Route path="calendar" element={<CalendarPage />} />
              <Route path="my-work" element={<MyWorkPage />} />
              <Route path="timeline" element={<TimelinePage />} />
              <Route path="list" element={<ListPage />} />
              <Route path="environments" element={<EnvironmentsPage />} />
              <Route path="deployments/*" element={<DeploymentRoutes />} />
              <Route path="windows/*" element={<WindowRoutes />} />
              <Route path="bookings/*" element={<BookingRoutes />} />
              <Route path="trains/*" element={<TrainRoutes />} />
              <Route path="conflicts/*" element={<ConflictRoutes />} />
              <Route path="risks" element={<RisksPage />} />
              <Route path="reviews/*" element={<ReviewRoutes />} />
              <Route path="policies/*" element={<PolicyRoutes />} />
              <Route path="administration" element={<AdministrationPage />} />
              <Route path="plan" element={<PlanReleasePage />} />
              <Route path="import" element={<ImportPage />} />
              <Route path="release/:id/*" element={<ReleaseRoutes />} />
              <Route path="*" element={<PageNotFound />} />
            </Routes>
          </PageSuspense>
        </div>
      </Page>
    </PageTitleContext.Provider>
  );
}

/** The pages of the plugin in the old frontend system. */
export function LegacyReleasesPage() {
  return (
    <LegacyScreen>
      <Pages />
    </LegacyScreen>
  );
}
