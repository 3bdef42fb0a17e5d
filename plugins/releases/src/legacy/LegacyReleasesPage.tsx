import { Header, Page } from '@backstage/core-components';
import {
  ButtonLink,
  Container,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
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
  return (
    <Tabs selectedKey={pathname}>
      <Container pt="3">
        <TabList>
          <Tab id={links.calendar()} href={links.calendar()}>
            {t('calendar.title')}
          </Tab>
          <Tab id={links.list()} href={links.list()}>
            {t('portfolio.title')}
          </Tab>
        </TabList>
      </Container>
      <TabPanel id={pathname}>{props.children}</TabPanel>
    </Tabs>
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
