export { LedgerLine } from './LedgerLine';
export { LedgerPages } from './LedgerPages';
