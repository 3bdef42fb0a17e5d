import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { deliveryMessages } from './messages/deliveryMessages';

/**
 * The words about deployments and environments, apart from the others, which are
 * as many as TypeScript can tell apart. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesDeliveryTranslationRef = createTranslationRef({
  id: 'plugin.releases.delivery',
  messages: { delivery: deliveryMessages },
});
