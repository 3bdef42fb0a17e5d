export { PoliciesDiffer } from './PoliciesDiffer';
export { PoliciesDifferNote } from './PoliciesDifferNote';
