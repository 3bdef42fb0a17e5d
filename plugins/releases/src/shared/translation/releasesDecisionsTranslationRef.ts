import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { decisionMessages } from './messages/decisionMessages';

/**
 * The words of votes on several releases at once and of waivers beside what
 * they set aside. Give a portal's language its own with a translation resource
 * for this reference.
 *
 * @public
 */
export const releasesDecisionsTranslationRef = createTranslationRef({
  id: 'plugin.releases.decisions',
  messages: { decisions: decisionMessages },
});
