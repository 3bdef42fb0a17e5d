import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { lazy, ReactNode, useState } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { PlanLink } from '../releases/record';
import { PageNotFound, PageSuspense } from '../shared/feedback';
import { PageTitleContext } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
  useWorkTranslation,
} from '../shared/translation';
import styles from './LegacyReleasesPage.module.css';
import { LegacyScreen } from './LegacyScreen';

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

function SubPage(props: { children: ReactNode }) {
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const { t: tw } = useWorkTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tabs = [
    { id: links.calendar(), label: t('calendar.title') },
    { id: links.myWork(), label: tw('work.title') },
    { id: links.timeline(), label: t('timeline.title') },
    { id: links.list(), label: t('portfolio.tab') },
    { id: links.windows(), label: t('windows.title') },
    { id: links.bookings(), label: t('bookings.title') },
    { id: links.trains(), label: t('trains.title') },
    { id: links.conflicts(), label: t('conflicts.title') },
    { id: links.policies(), label: tp('policies.title') },
  ];
  const shown = tabs.findIndex(
    ({ id }) => pathname === id || pathname.startsWith(`${id}/`),
  );
  return (
    <>
      <div className={styles.tabs}>
        <HeaderTabs
          tabs={tabs}
          selectedIndex={shown < 0 ? LIST : shown}
          onChange={index => navigate(tabs[index].id)}
        />
      </div>
      {props.children}
    </>
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
              <Route
                path="calendar"
                element={
                  <SubPage>
                    <CalendarPage />
                  </SubPage>
                }
              />
              <Route
                path="my-work"
                element={
                  <SubPage>
                    <MyWorkPage />
                  </SubPage>
                }
              />
              <Route
                path="timeline"
                element={
                  <SubPage>
                    <TimelinePage />
                  </SubPage>
                }
              />
              <Route
                path="list"
                element={
                  <SubPage>
                    <ListPage />
                  </SubPage>
                }
              />
              <Route
                path="windows/*"
                element={
                  <SubPage>
                    <WindowRoutes />
                  </SubPage>
                }
              />
              <Route
                path="bookings/*"
                element={
                  <SubPage>
                    <BookingRoutes />
                  </SubPage>
                }
              />
              <Route
                path="trains/*"
                element={
                  <SubPage>
                    <TrainRoutes />
                  </SubPage>
                }
              />
              <Route
                path="conflicts/*"
                element={
                  <SubPage>
                    <ConflictRoutes />
                  </SubPage>
                }
              />
              <Route
                path="policies/*"
                element={
                  <SubPage>
                    <PolicyRoutes />
                  </SubPage>
                }
              />
              <Route
                path="plan"
                element={
                  <SubPage>
                    <PlanReleasePage />
                  </SubPage>
                }
              />
              <Route
                path="import"
                element={
                  <SubPage>
                    <ImportPage />
                  </SubPage>
                }
              />
              <Route
                path="release/:id/*"
                element={
                  <SubPage>
                    <ReleaseRoutes />
                  </SubPage>
                }
              />
              <Route
                path="*"
                element={
                  <SubPage>
                    <PageNotFound />
                  </SubPage>
                }
              />
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
