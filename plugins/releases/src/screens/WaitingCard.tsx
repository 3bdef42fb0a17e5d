import { WorkBrief } from '../governance/work';
import { Screen } from './Screen';

/** What waits for the signed-in person, as a card of the home page. */
export const WaitingCard = () => (
  <Screen>
    <WorkBrief />
  </Screen>
);
