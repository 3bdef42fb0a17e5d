import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { lazy, ReactNode } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { PlanLink } from '../releases/record';
import { PageNotFound, PageSuspense } from '../shared/feedback';
import { useReleasesLinks } from '../shared/links';
import { useReleasesTranslation } from '../shared/translation';
import styles from './LegacyReleasesPage.module.css';
import { LegacyScreen } from './LegacyScreen';

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
const PlanReleasePage = lazy(() =>
  import('../pages/plan/PlanReleasePage').then(module => ({
    default: module.PlanReleasePage,
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

function SubPage(props: { children: ReactNode }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tabs = [
    { id: links.calendar(), label: t('calendar.title') },
    { id: links.timeline(), label: t('timeline.title') },
    { id: links.list(), label: t('portfolio.title') },
    { id: links.windows(), label: t('windows.title') },
    { id: links.trains(), label: t('trains.title') },
    { id: links.conflicts(), label: t('conflicts.title') },
  ];
  return (
    <>
      <HeaderTabs
        tabs={tabs}
        selectedIndex={tabs.findIndex(
          ({ id }) => pathname === id || pathname.startsWith(`${id}/`),
        )}
        onChange={index => navigate(tabs[index].id)}
      />
      {props.children}
    </>
  );
}

function Pages() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { search } = useLocation();
  return (
    <Page themeId="tool">
      <Header title={t('portfolio.title')}>
        <PlanLink variant="secondary" />
      </Header>
      <div className={styles.content}>
        <PageSuspense>
          <Routes>
            <Route
              index
              element={
                <Navigate to={{ pathname: links.calendar(), search }} replace />
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
            <Route path="plan" element={<PlanReleasePage />} />
            <Route path="import" element={<ImportPage />} />
            <Route path="release/:id/*" element={<ReleaseRoutes />} />
            <Route path="*" element={<PageNotFound />} />
          </Routes>
        </PageSuspense>
      </div>
    </Page>
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
