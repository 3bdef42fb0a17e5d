import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { administrationMessages } from './messages/administrationMessages';

/**
 * The words of the administration, apart from the others, which are as many as
 * TypeScript can tell apart. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesAdministrationTranslationRef = createTranslationRef({
  id: 'plugin.releases.administration',
  messages: { administration: administrationMessages },
});
