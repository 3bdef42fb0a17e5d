import { PlanLink } from '../releases/record';
import { Screen } from './Screen';

/** The way to the form of a new release, in the head of the pages. */
export const PlanAction = () => (
  <Screen>
    <PlanLink variant="primary" size="small" />
  </Screen>
);
