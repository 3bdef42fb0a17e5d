import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { pastMessages } from './messages/pastMessages';

/**
 * The words about how readiness went and stood, apart from the others, which
 * are as many as TypeScript can tell apart. Give a portal's language its own
 * with a translation resource for this reference.
 *
 * @public
 */
export const releasesPastTranslationRef = createTranslationRef({
  id: 'plugin.releases.past',
  messages: { past: pastMessages },
});
