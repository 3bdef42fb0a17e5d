import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesPoliciesTranslationRef } from './releasesPoliciesTranslationRef';

type Messages = (typeof releasesPoliciesTranslationRef)['T'];

/** The words of the pages of policies in the portal's language. */
export function usePoliciesTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesPoliciesTranslationRef);
}
