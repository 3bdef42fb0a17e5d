export { ReleaseActivity } from './ReleaseActivity';
