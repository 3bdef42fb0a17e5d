export { WorkBrief } from './WorkBrief';
export { WorkCount } from './WorkCount';
export { WorkList } from './WorkList';
