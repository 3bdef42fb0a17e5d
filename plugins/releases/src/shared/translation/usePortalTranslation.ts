import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesPortalTranslationRef } from './releasesPortalTranslationRef';

type Messages = (typeof releasesPortalTranslationRef)['T'];

/** The words on other pages of the portal in the portal's language. */
export function usePortalTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesPortalTranslationRef);
}
