import { Content, Header, Page } from '@backstage/core-components';
import { HomePageWaitingForMe } from '@slipway/backstage-plugin-releases/legacy';

/** The home page of the demo, with the card of the plugin. */
export const HomePage = () => (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <HomePageWaitingForMe />
    </Content>
  </Page>
);
