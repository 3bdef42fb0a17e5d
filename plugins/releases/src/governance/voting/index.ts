export { ApproveSeveral } from './ApproveSeveral';
export { type Ballot } from './Ballot';
export { DecideSeveral } from './DecideSeveral';
