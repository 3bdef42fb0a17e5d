export { ReleasesProvider } from './ReleasesProvider';
