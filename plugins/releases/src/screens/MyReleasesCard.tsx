import { MyReleases } from '../releases/list';
import { Screen } from './Screen';

/** The next releases of the signed-in person, as a card of the home page. */
export const MyReleasesCard = () => (
  <Screen>
    <MyReleases />
  </Screen>
);
