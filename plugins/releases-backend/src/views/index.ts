export { createViewsRoom } from './createViewsRoom';
export { authModuleFeeds } from './feeds/authModuleFeeds';
export { FEED_PATH } from './feeds/feedRouter';
