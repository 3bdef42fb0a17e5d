export { ApproveSeveral } from './ApproveSeveral';
