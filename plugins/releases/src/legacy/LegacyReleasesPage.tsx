import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { ButtonLink } from '@backstage/ui';
import { ReactNode } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { PlanReleasePage } from '../form/PlanReleasePage';
import { ImportPage } from '../import/ImportPage';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { PortfolioCalendar } from '../portfolio/PortfolioCalendar';
import { ReleaseList } from '../portfolio/ReleaseList';
import { ReleaseRoutes } from '../release/ReleaseRoutes';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './LegacyReleasesPage.module.css';
import { LegacyScreen } from './LegacyScreen';

function SubPage(props: { children: ReactNode }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tabs = [
    { id: links.calendar(), label: t('calendar.title') },
    { id: links.list(), label: t('portfolio.title') },
  ];
  return (
    <>
      <HeaderTabs
        tabs={tabs}
        selectedIndex={tabs.findIndex(({ id }) => id === pathname)}
        onChange={index => navigate(tabs[index].id)}
      />
      {props.children}
    </>
  );
}

function Pages() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <Page themeId="tool">
      <Header title={t('portfolio.title')}>
        <ButtonLink variant="secondary" href={links.plan()}>
          {t('entity.plan')}
        </ButtonLink>
      </Header>
      <div className={styles.content}>
        <Routes>
          <Route index element={<Navigate to={links.calendar()} replace />} />
          <Route
            path="calendar"
            element={
              <SubPage>
                <PortfolioCalendar />
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
          <Route path="plan" element={<PlanReleasePage />} />
          <Route path="import" element={<ImportPage />} />
          <Route path="release/:id/*" element={<ReleaseRoutes />} />
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
