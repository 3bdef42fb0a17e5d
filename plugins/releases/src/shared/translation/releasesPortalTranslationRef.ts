import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { overviewMessages } from './messages/overviewMessages';
import { searchMessages } from './messages/searchMessages';

/**
 * The words of what other pages of the portal show: results of the search, and
 * the tab Releases of systems, domains, groups and users. Give a portal's
 * language its own with a translation resource for this reference.
 *
 * @public
 */
export const releasesPortalTranslationRef = createTranslationRef({
  id: 'plugin.releases.portal',
  messages: { overview: overviewMessages, search: searchMessages },
});
