import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { gateMessages } from './messages/gateMessages';

/**
 * The words of gates: their stages, by when they have to pass, and checklists.
 * Give a portal's language its own with a translation resource for this
 * reference.
 *
 * @public
 */
export const releasesGatesTranslationRef = createTranslationRef({
  id: 'plugin.releases.gates',
  messages: { gates: gateMessages },
});
