import { Content, Header, Page } from '@backstage/core-components';
import {
  HomePageMyReleases,
  HomePageWaitingForMe,
} from '@slipway/backstage-plugin-releases/legacy';

/** The home page of the demo, with the cards of the plugin. */
export const HomePage = () => (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <HomePageWaitingForMe />
      <HomePageMyReleases />
    </Content>
  </Page>
);
