import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { workMessages } from './messages/workMessages';

/**
 * The words of what waits for a person: the page of it, its card for the home
 * page, and its count. Give a portal's language its own with a translation
 * resource for this reference.
 *
 * @public
 */
export const releasesWorkTranslationRef = createTranslationRef({
  id: 'plugin.releases.work',
  messages: { work: workMessages },
});
