import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messageTemplates } from '@slipway/backstage-plugin-releases-common';

/** By area and code; too many for each to have a type of its own. */
const messages: Record<string, Record<string, string>> = messageTemplates;

/**
 * The words of what the backend says: of readiness, conflicts, windows and
 * moves. Give a portal's language its own with a translation resource for this
 * reference.
 *
 * @public
 */
export const releasesSentencesTranslationRef = createTranslationRef({
  id: 'plugin.releases.sentences',
  messages,
});
