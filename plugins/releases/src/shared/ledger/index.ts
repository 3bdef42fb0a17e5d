export { LedgerLine } from './LedgerLine';
export { LedgerPages } from './LedgerPages';
export { useLedgerPages } from './useLedgerPages';
