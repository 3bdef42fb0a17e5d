import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { policyMessages } from './messages/policyMessages';

/**
 * The words of the pages of policies, apart from those of the others, which are
 * as many as TypeScript can tell apart. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesPoliciesTranslationRef = createTranslationRef({
  id: 'plugin.releases.policies',
  messages: { policies: policyMessages },
});
