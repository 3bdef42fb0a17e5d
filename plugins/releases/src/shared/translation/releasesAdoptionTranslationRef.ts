import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { adoptionMessages } from './messages/adoptionMessages';

/**
 * The words of what the policies of today would change for an approved release,
 * apart from the others, which are as many as TypeScript can tell apart. Give a
 * portal's language its own with a translation resource for this reference.
 *
 * @public
 */
export const releasesAdoptionTranslationRef = createTranslationRef({
  id: 'plugin.releases.adoption',
  messages: { adoption: adoptionMessages },
});
