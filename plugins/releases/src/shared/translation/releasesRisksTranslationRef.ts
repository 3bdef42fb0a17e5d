import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { riskMessages } from './messages/riskMessages';

/**
 * The words about risks, apart from the others, which are as many as TypeScript
 * can tell apart. Give a portal's language its own with a translation resource
 * for this reference.
 *
 * @public
 */
export const releasesRisksTranslationRef = createTranslationRef({
  id: 'plugin.releases.risks',
  messages: { risks: riskMessages },
});
