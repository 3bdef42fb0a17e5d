import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { ReactNode } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { ConflictRoutes } from '../conflicts/ConflictRoutes';
import { PageNotFound } from '../feedback/NotFound';
import { PlanLink } from '../form/PlanLink';
import { PlanReleasePage } from '../form/PlanReleasePage';
import { ImportPage } from '../import/ImportPage';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { PortfolioCalendar } from '../portfolio/PortfolioCalendar';
import { ReleaseList } from '../portfolio/ReleaseList';
import { ReleaseRoutes } from '../release/ReleaseRoutes';
import { TimelinePage } from '../timeline/TimelinePage';
import { TrainRoutes } from '../trains/TrainRoutes';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { WindowRoutes } from '../windows/WindowRoutes';
import styles from './LegacyReleasesPage.module.css';
import { LegacyScreen } from './LegacyScreen';

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
                <PortfolioCalendar />
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
                <ReleaseList />
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
